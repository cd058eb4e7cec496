package io.orion.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.testing.Http;
import io.orion.testing.MovableClock;
import io.orion.testing.OrionTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OrionTest
class ApiTokenIT {

    private static final String ORDERS = "/api/order-to-cash/sales-orders";

    @Autowired
    Http http;

    @Autowired
    ApiTokens tokens;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    private HttpResponse<String> with(String token) {
        return http.send(
                "",
                http.request(ORDERS).header("Authorization", "Bearer " + token).GET());
    }

    private ApiTokens.Issued issue(Duration validity) {
        http.get("integration", ORDERS);
        return tokens.issue("test", "integration", validity);
    }

    @Test
    void letsASystemInUntilItExpires() {
        var issued = issue(Duration.ofDays(1));
        assertThat(with(issued.token()).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofDays(2));
        assertThat(with(issued.token()).statusCode()).isEqualTo(401);
    }

    @Test
    void letsNobodyInOnceItIsRevoked() {
        var issued = issue(Duration.ofDays(1));
        tokens.revoke(issued.id());
        assertThat(with(issued.token()).statusCode()).isEqualTo(401);
        assertThat(with(ApiTokens.PREFIX + "guess").statusCode()).isEqualTo(401);
    }

    @Test
    void isNotStored() {
        var issued = issue(Duration.ofDays(1));
        assertThat(jdbc.sql("select count(*) from security.api_token t where t::text like ?")
                        .param("%" + issued.token().substring(6) + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void isIssuedByAdministratorsOnly() {
        var body = "{\"name\": \"mine\", \"user\": \"integration\", \"validDays\": 30}";
        assertThat(http.post("integration", "/api/security/tokens", body).statusCode())
                .isEqualTo(403);
        assertThat(http.post("order-desk", "/api/security/tokens", body).statusCode())
                .isEqualTo(403);
    }
}
