package io.orion.engine;

/** Names of deployments: who brought a model into the engine. */
public final class ProcessDeployments {

    /** What a release brings, at start. */
    public static final String BY_RELEASE = "orion";

    /** Decision tables that people published. */
    public static final String BY_PEOPLE = "people";

    private ProcessDeployments() {}
}
