package io.orion.portal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Tells whoever started Orion where to sign in and as whom. */
@Component
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final Environment environment;

    Welcome(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        String address = "http://localhost:" + port + environment.getProperty("server.servlet.context-path", "");
        var text = new StringBuilder("\n\n  Orion is ready at ").append(address).append('\n');
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            text.append("""

                      Sign in as order-desk, credit, warehouse, billing, collections, sales-manager, sales-director,
                      controller, process-owner, master-data, operator, integration or admin; for purchasing as
                      requester, budget-owner, it-manager, department-head, finance, finance-director, buyer,
                      purchasing-manager, receiving, quality, accounts-payable, treasury or treasury-release.
                      The password is orion.
                      These users and the sample company exist in the profile demo only.
                    """);
        }
        text.append("\n  Portal      ").append(address).append("/work");
        text.append("\n  Tasklist    ").append(address).append("/camunda/app/tasklist/");
        text.append("\n  Cockpit     ").append(address).append("/camunda/app/cockpit/");
        text.append("\n  REST API    ").append(address).append("/swagger-ui\n");
        LOG.info("{}", text);
    }
}
