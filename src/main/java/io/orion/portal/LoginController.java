package io.orion.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people sign in: with an account, or at the company's provider where one is configured. */
@Controller
class LoginController {

    /** Those whom a newcomer meets first on the way of an order or a need; the others are named in the README. */
    private static final List<String> DEMO_USERS = List.of(
            "order-desk",
            "credit",
            "warehouse",
            "billing",
            "collections",
            "sales-manager",
            "requester",
            "budget-owner",
            "buyer",
            "receiving",
            "process-owner",
            "master-data",
            "operator",
            "admin");

    private final ObjectProvider<ClientRegistrationRepository> providers;
    private final Environment environment;

    LoginController(ObjectProvider<ClientRegistrationRepository> providers, Environment environment) {
        this.providers = providers;
        this.environment = environment;
    }

    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        if (request.getUserPrincipal() != null) {
            return "redirect:/work";
        }
        model.addAttribute("providers", providers());
        model.addAttribute(
                "demoUsers", environment.acceptsProfiles(Profiles.of("demo")) ? DEMO_USERS : List.<String>of());
        return "login";
    }

    /** The names of the providers by the path that leads to them. */
    private Map<String, String> providers() {
        Map<String, String> found = new TreeMap<>();
        if (providers.getIfAvailable() instanceof Iterable<?> registrations) {
            for (Object registration : registrations) {
                if (registration instanceof ClientRegistration client) {
                    found.put("/oauth2/authorization/" + client.getRegistrationId(), client.getClientName());
                }
            }
        }
        return found;
    }
}
