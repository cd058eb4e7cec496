package io.orion.security;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.database.StartLock;
import io.orion.engine.ModelGrants;
import io.orion.engine.UserAccounts;
import io.orion.security.SecuritySettings.FirstAdministrator;
import io.orion.testing.OrionTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

@OrionTest
class FirstUsersIT {

    @Autowired
    UserAccounts accounts;

    @Autowired
    ModelGrants models;

    @Autowired
    SecuritySettings settings;

    @Autowired
    StartLock lock;

    private FirstUsers with(String name, String password) {
        var configured = new SecuritySettings(new FirstAdministrator(name, password), settings.oidc());
        return new FirstUsers(accounts, models, configured, new MockEnvironment(), lock);
    }

    @Test
    void aPasswordThatIsRefusedSaysWhy() {
        assertThatThrownBy(() -> with("chief", "short").createFirstAdministrator())
                .isInstanceOf(NoAdministrator.class)
                .hasMessageContaining("chief")
                .hasMessageContaining("shorter than 10 characters")
                .hasMessageContaining("no capital letter")
                .hasMessageContaining("no digit")
                .hasMessageContaining("no special character");
        assertThatThrownBy(() -> with("chief", "My-chief-secret-42").createFirstAdministrator())
                .isInstanceOf(NoAdministrator.class)
                .hasMessageEndingWith("is refused: it contains the user's name");
    }
}
