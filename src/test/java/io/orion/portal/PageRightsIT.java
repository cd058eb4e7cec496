package io.orion.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page and action of the portal, tried by every role: who may is written here, and nobody else may. */
@OrionTest
class PageRightsIT {

    private static final Set<String> EVERYONE = Set.of(
            "order-desk",
            "credit",
            "warehouse",
            "billing",
            "collections",
            "sales-manager",
            "sales-director",
            "controller",
            "process-owner",
            "operator",
            "camunda-admin",
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
            "treasury-release");
    private static final Set<String> READERS = without("master-data", "integration");

    private static final Set<String> EDITORS = Set.of("process-owner", "controller");

    /** By the beginning of the path; the longest counts. Pages that nobody has written down are a mistake. */
    private static final Map<String, Set<String>> MAY = new TreeMap<>(Map.ofEntries(
            Map.entry("/", EVERYONE),
            Map.entry("/login", EVERYONE),
            Map.entry("/work", EVERYONE),
            Map.entry("/live", EVERYONE),
            Map.entry("/tasks", EVERYONE),
            Map.entry("/start", EVERYONE),
            Map.entry("/start/orders", Set.of("order-desk")),
            Map.entry("/start/requisitions/new", Set.of("requester", "buyer")),
            Map.entry("/purchasing", Set.of("buyer", "purchasing-manager")),
            Map.entry("/receiving", Set.of("receiving")),
            Map.entry("/substitutes", EVERYONE),
            Map.entry("/views", EVERYONE),
            Map.entry("/cases", READERS),
            Map.entry("/mentions", READERS),
            Map.entry("/insight", READERS),
            Map.entry("/decisions", READERS),
            Map.entry("/decisions/{key}/draft", EDITORS),
            Map.entry("/decisions/{key}/replay", EDITORS),
            Map.entry("/master-data", without("operator", "camunda-admin")),
            Map.entry("/master-data/new", Set.of("master-data")),
            Map.entry("/master-data/import", Set.of("master-data")),
            Map.entry("/master-data/edit", Set.of("master-data")),
            Map.entry("/operations", Set.of("operator", "camunda-admin")),
            Map.entry("/track", EVERYONE)));

    @Autowired
    Http http;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private static Set<String> without(String... groups) {
        var left = new TreeSet<>(EVERYONE);
        left.removeAll(Set.of(groups));
        return left;
    }

    /** A page or action, with something in place of its variables. */
    record Action(HttpMethod method, String path) {}

    private List<Action> actions() {
        var found = new ArrayList<Action>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getPackageName().equals("io.orion.portal")) {
                info.getPathPatternsCondition()
                        .getPatternValues()
                        .forEach(pattern -> found.add(new Action(method(info), pattern)));
            }
        });
        return found;
    }

    private static HttpMethod method(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream()
                .findFirst()
                .map(RequestMethod::asHttpMethod)
                .orElseThrow();
    }

    private static Set<String> may(String path) {
        return MAY.entrySet().stream()
                .filter(entry -> path.equals(entry.getKey()) || path.startsWith(entry.getKey() + "/"))
                .reduce((shorter, longer) -> longer)
                .map(Map.Entry::getValue)
                .orElseThrow(() -> new AssertionError("Nobody has written down who may " + path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order-desk",
                "credit",
                "warehouse",
                "billing",
                "collections",
                "sales-manager",
                "sales-director",
                "controller",
                "process-owner",
                "operator",
                "camunda-admin",
                "master-data",
                "integration",
                "receiving",
                "buyer"
            })
    void letsEachRoleDoWhatIsWrittenAndNothingElse(String role) {
        var person = new Person(http, role);
        assertThat(actions()).hasSizeGreaterThan(20);
        for (Action action : actions()) {
            if (!action.path().equals("/live")) { // goes on sending
                int status = status(person, action);
                assertThat(status).as("%s by %s", action, role).isLessThan(500);
                assertThat(status != 403)
                        .as("%s by %s", action, role)
                        .isEqualTo(may(action.path()).contains(role));
            }
        }
    }

    private static int status(Person person, Action action) {
        var path = action.path()
                .replaceAll("\\{number}", "SO-2026-999999")
                .replaceAll("\\{\\w+}", "0f6a3f0e-0000-4000-8000-000000000000");
        return action.method() == HttpMethod.GET
                ? person.get(path).statusCode()
                : person.post(path, Map.of()).statusCode();
    }

    @Test
    void sendsWhoeverHasNotSignedInAwayFromAllButTheSignInAndTheLinksOfPartners() {
        for (Action action : actions()) {
            if (action.method() == HttpMethod.GET && !action.path().matches("/login|/track.*")) {
                var answer = http.send(
                        "",
                        http.request(action.path().replaceAll("\\{\\w+}", "x")).header("Accept", "text/html"));
                assertThat(answer.statusCode()).as(action.path()).isEqualTo(302);
            }
        }
    }

    @Test
    void refusesEveryActionWithoutTheSessionsToken() {
        var person = new Person(http, "camunda-admin");
        for (Action action : actions()) {
            if (action.method() != HttpMethod.GET) {
                var path = action.path().replaceAll("\\{\\w+}", "1");
                assertThat(person.post(path, Map.of(), "forged").statusCode())
                        .as(path)
                        .isEqualTo(403);
            }
        }
    }
}
