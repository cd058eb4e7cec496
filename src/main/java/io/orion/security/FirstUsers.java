package io.orion.security;

import io.orion.database.StartLock;
import io.orion.engine.ModelGrants;
import io.orion.engine.UserAccounts;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Makes the groups and the first users before the port opens, so that nobody else can make themselves administrator.
 *
 * <p>In the demo: one user per role, named like it, a second one where two have to agree, and {@code admin}, with a
 * published password. Elsewhere: the
 * administrator whom the configuration names, and no start without one.
 */
@Component
class FirstUsers implements org.springframework.beans.factory.SmartInitializingSingleton {

    static final String DEMO_PASSWORD = "orion";

    private static final Logger LOG = LoggerFactory.getLogger(FirstUsers.class);

    /** Roles that no model names, and what they see of Camunda's pages. */
    private static final Map<String, List<String>> APPLICATIONS = Map.of(
            Roles.PROCESS_OWNER, List.of("cockpit"),
            Roles.CONTROLLER, List.of("cockpit"),
            Roles.OPERATOR, List.of("cockpit"),
            Roles.MASTER_DATA, List.of(),
            Roles.INTEGRATION, List.of());

    private static final List<String> DEMO_USERS = List.of(
            Roles.ORDER_DESK,
            Roles.CREDIT,
            Roles.WAREHOUSE,
            Roles.BILLING,
            Roles.COLLECTIONS,
            Roles.SALES_MANAGER,
            Roles.SALES_DIRECTOR,
            Roles.CONTROLLER,
            Roles.PROCESS_OWNER,
            Roles.REQUESTER,
            Roles.BUDGET_OWNER,
            Roles.IT_MANAGER,
            Roles.DEPARTMENT_HEAD,
            Roles.FINANCE,
            Roles.FINANCE_DIRECTOR,
            Roles.BUYER,
            Roles.PURCHASING_MANAGER,
            Roles.RECEIVING,
            Roles.QUALITY,
            Roles.ACCOUNTS_PAYABLE,
            Roles.TREASURY,
            Roles.TREASURY_RELEASE,
            Roles.MASTER_DATA,
            Roles.OPERATOR,
            Roles.INTEGRATION);

    private final UserAccounts accounts;
    private final ModelGrants models;
    private final SecuritySettings settings;
    private final Environment environment;
    private final StartLock lock;

    FirstUsers(
            UserAccounts accounts,
            ModelGrants models,
            SecuritySettings settings,
            Environment environment,
            StartLock lock) {
        this.accounts = accounts;
        this.models = models;
        this.settings = settings;
        this.environment = environment;
        this.lock = lock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        lock.alone(this::ensure);
    }

    private void ensure() {
        models.apply();
        accounts.ensureAdministrators();
        APPLICATIONS.forEach((group, pages) -> {
            accounts.ensureGroup(group);
            pages.forEach(page -> accounts.grantApplication(group, page));
        });
        models.grantInsight(List.of(Roles.PROCESS_OWNER, Roles.CONTROLLER, Roles.OPERATOR));
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            DEMO_USERS.forEach(role -> accounts.ensureDemoUser(role, DEMO_PASSWORD, role));
            accounts.ensureDemoUser(Roles.TREASURY_RELEASE + "-2", DEMO_PASSWORD, Roles.TREASURY_RELEASE);
            accounts.ensureDemoUser("admin", DEMO_PASSWORD, UserAccounts.ADMINISTRATORS);
        } else if (!accounts.hasAdministrator()) {
            createFirstAdministrator();
        }
    }

    void createFirstAdministrator() {
        var first = settings.firstAdministrator();
        if (first == null) {
            throw new NoAdministrator();
        }
        var objections = accounts.objections(first.name(), first.password());
        if (!objections.isEmpty()) {
            throw new NoAdministrator(first.name(), objections);
        }
        accounts.createUser(first.name(), first.password(), List.of(UserAccounts.ADMINISTRATORS));
        LOG.info("Created the first administrator, {}", first.name());
    }
}
