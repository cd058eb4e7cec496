package io.orion.testing;

import io.orion.engine.UserAccounts;
import java.util.List;

/** Users for tests: one per group, named like it; {@code admin} is the administrator of the configuration. */
final class TestUsers {

    private final UserAccounts accounts;

    TestUsers(UserAccounts accounts) {
        this.accounts = accounts;
    }

    synchronized void ensure(String group) {
        if (!accounts.exists(group)) {
            accounts.ensureGroup(group);
            accounts.createUser(group, Http.PASSWORD, List.of(group));
        }
    }
}
