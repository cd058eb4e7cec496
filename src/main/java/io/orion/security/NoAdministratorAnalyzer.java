package io.orion.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which two settings are missing or wrong. */
class NoAdministratorAnalyzer extends AbstractFailureAnalyzer<NoAdministrator> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoAdministrator cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set orion.security.first-administrator.name and orion.security.first-administrator.password"
                        + " (10 characters or more, with upper and lower case, a digit and a special character, without"
                        + " the user's name)"
                        + " for the first start; both may be removed afterwards.",
                cause);
    }
}
