package io.orion.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import io.orion.testing.SampleCompany;
import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** People and systems of an OpenID Connect provider, from the first redirect to the last refusal. */
@OrionTest
@DirtiesContext
class SignOnIT {

    private static final String ORDERS = "/api/order-to-cash/sales-orders";
    private static final String LOGOUT = "/camunda/api/admin/auth/user/default/logout";
    private static final IdentityProvider PROVIDER = new IdentityProvider();
    private static final Date ENGINE_TIME = ClockUtil.getCurrentTime();

    @Autowired
    Http http;

    @Autowired
    SampleCompany sample;

    @Autowired
    ObjectMapper json;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.client.registration.company.client-id", () -> IdentityProvider.CLIENT);
        properties.add(
                "spring.security.oauth2.client.registration.company.client-secret", () -> IdentityProvider.SECRET);
        properties.add("spring.security.oauth2.client.registration.company.scope", () -> "openid, profile");
        properties.add("spring.security.oauth2.client.provider.company.issuer-uri", PROVIDER::issuer);
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", PROVIDER::issuer);
        properties.add("spring.security.oauth2.resourceserver.jwt.audiences", () -> IdentityProvider.AUDIENCE);
    }

    @AfterAll
    static void leaveTheEnginesTimeToTheOtherContext() {
        PROVIDER.close();
        ClockUtil.setCurrentTime(ENGINE_TIME);
    }

    @BeforeEach
    void company() {
        sample.company();
    }

    @Test
    void signsAPersonInWithTheGroupsThatAreAllowed() {
        PROVIDER.person("eva", List.of("credit", "camunda-admin", "operator", "strangers"));
        assertThat(see("/work").body()).as("before").contains("/oauth2/authorization/company");
        var page = see("/oauth2/authorization/company");
        assertThat(page.uri().getPath()).isEqualTo("/work");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("oidc-eva");
        assertThat(see("/cases").statusCode()).isEqualTo(200);
        assertThat(see("/start/orders").statusCode()).as("of the order desk").isEqualTo(403);
    }

    @Test
    void signsThemInToCamundasPagesToo() throws IOException {
        PROVIDER.person("ida", List.of("credit", "camunda-admin"));
        see("/oauth2/authorization/company");
        assertThat(see("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        var who = json.readTree(see("/camunda/api/admin/auth/user/default").body());
        assertThat(who.path("userId").asText()).isEqualTo("oidc-ida");
        assertThat(who.path("authorizedApps").toString()).contains("tasklist").doesNotContain("admin");
        assertThat(see("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(200);
    }

    @Test
    void endsTheWholeSessionWhenSomebodyLogsOutOfCamundasPages() {
        PROVIDER.person("uwe", List.of("credit"));
        see("/oauth2/authorization/company");
        assertThat(see("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(200);
        assertThat(see(LOGOUT).statusCode()).as("a link does not log out").isEqualTo(405);
        assertThat(see("/work").uri().getPath()).isEqualTo("/work");
        var answer = send(http.request(LOGOUT).POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(see("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
        assertThat(see("/camunda/app/tasklist/default/").uri().getPath()).isEqualTo("/login");
        assertThat(see("/work").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void neverTakesAForeignPersonForALocalOneOfTheSameName() {
        http.get("controller", ORDERS); // makes the local user of that name, who may see the books
        PROVIDER.person("controller", List.of("credit"));
        assertThat(see("/oauth2/authorization/company").body()).contains("oidc-controller");
        var token = PROVIDER.signed(PROVIDER.good("controller", List.of("credit")));
        assertThat(bearer("/api/ledger/trial-balance?day=2026-12-31", token).statusCode())
                .isEqualTo(403);
        assertThat(bearer("/engine-rest/user/controller/profile", token).body()).doesNotContain("controller@");
    }

    @Test
    void letsASystemCallTheApiAndTheEngineWithItsGroups() {
        var token = PROVIDER.signed(PROVIDER.good("shop", List.of("credit")));
        assertThat(bearer(ORDERS, token).statusCode()).isEqualTo(200);
        assertThat(bearer("/engine-rest/task?maxResults=5", token).statusCode()).isEqualTo(200);
        assertThat(bearer("/api/banking/transactions?state=unapplied", token).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/security/tokens", "/actuator/prometheus"})
    void givesNobodyAGroupThatIsNotAllowed(String path) {
        var token = PROVIDER.signed(PROVIDER.good("eva", List.of("camunda-admin", "operator")));
        assertThat(bearer(path, token).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "iss, https://elsewhere.example",
        "aud, another-application",
        "preferred_username, ''",
        "exp, 1577923200",
        "nbf, 4102358400",
    })
    void refusesATokenWithAWrongClaim(String claim, String value) {
        var claims = PROVIDER.good("shop", List.of("credit"));
        claims.put(claim, value.matches("\\d+") ? (Object) Long.valueOf(value) : value);
        assertRefused(PROVIDER.signed(claims));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aud", "preferred_username", "iss"})
    void refusesATokenThatLacksAClaim(String claim) {
        var claims = PROVIDER.good("shop", List.of("credit"));
        claims.remove(claim);
        assertRefused(PROVIDER.signed(claims));
    }

    @Test
    void refusesATokenThatTheProviderHasNotSigned() {
        Map<String, Object> claims = PROVIDER.good("shop", List.of("credit"));
        assertRefused(PROVIDER.unsigned(claims));
        assertRefused(IdentityProvider.signed(claims, IdentityProvider.newKey()));
        var good = PROVIDER.signed(claims);
        assertRefused(good.substring(0, good.lastIndexOf('.')) + ".AAAA");
        assertRefused("no-token");
    }

    @Test
    void refusesAForgedAnswerOfTheProvider() {
        PROVIDER.person("eva", List.of("credit"));
        var page = see("/login/oauth2/code/company?code=guessed&state=guessed");
        assertThat(page.uri().getPath()).isEqualTo("/login");
        assertThat(see("/work").uri().getPath()).isEqualTo("/login");
    }

    private void assertRefused(String token) {
        var answer = bearer(ORDERS, token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("urn:orion:problem:not-signed-in");
        assertThat(bearer("/engine-rest/task?maxResults=5", token).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> bearer(String path, String token) {
        return http.send(
                "",
                http.request(path).header("Authorization", "Bearer " + token).GET());
    }

    private HttpResponse<String> see(String path) {
        return send(http.request(path).header("Accept", "text/html,application/json"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
