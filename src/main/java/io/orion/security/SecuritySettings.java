package io.orion.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator decides about sign-in.
 *
 * @param firstAdministrator created at the first start outside the demo, when nobody administers yet
 * @param oidc how users of an OpenID Connect provider are taken
 */
@ConfigurationProperties("orion.security")
record SecuritySettings(
        @Nullable FirstAdministrator firstAdministrator,
        @DefaultValue Oidc oidc) {

    record FirstAdministrator(String name, String password) {}

    /**
     * Users from an OpenID Connect provider.
     *
     * @param userClaim the claim with the login name
     * @param userPrefix put before it, so that a foreign user is never taken for a local one of the same name
     * @param groupsClaim the claim with the groups
     * @param groups the only groups that a token may give; the administrators' is not among them unless listed
     */
    record Oidc(
            @DefaultValue("preferred_username") String userClaim,
            @DefaultValue("oidc-") String userPrefix,
            @DefaultValue("groups") String groupsClaim,

            @DefaultValue({
                "order-desk",
                "credit",
                "warehouse",
                "billing",
                "collections",
                "sales-manager",
                "sales-director",
                "controller",
                "process-owner",
                "master-data",
                "integration",
                "requester",
                "budget-owner",
                "it-manager",
                "department-head",
                "finance",
                "finance-director",
                "buyer",
                "purchasing-manager",
                "receiving",
                "quality",
                "accounts-payable",
                "treasury",
                "treasury-release"
            })
            Set<String> groups) {}
}
