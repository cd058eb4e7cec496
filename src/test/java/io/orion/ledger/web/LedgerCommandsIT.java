package io.orion.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Rates and periods over REST; months and currencies here are used by no other test. */
@OrionTest
class LedgerCommandsIT {

    private static final String RATES = "/api/ledger/exchange-rates/";
    private static final String PERIODS = "/api/ledger/periods/";

    @Autowired
    Http http;

    @Test
    void notesARateThatHoldsForSevenDays() {
        var set = put("controller", RATES + "ISK/1999-03-02", "{\"rate\": 0.0071}");
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
        assertThat(http.get("controller", RATES + "ISK/1999-03-09").body()).contains("\"rate\":0.0071");
        assertThat(http.get("controller", RATES + "ISK/1999-03-10").statusCode())
                .isEqualTo(404);
        assertThat(http.get("controller", RATES + "ISK/1999-03-01").statusCode())
                .isEqualTo(404);
        assertThat(http.get("controller", RATES + "EUR/1999-03-01").body()).contains("\"rate\":1");
    }

    @Test
    void locksAMonthAndOpensItAgain() {
        var locked = put("controller", PERIODS + "1991-05", "{\"locked\": true, \"reason\": \"May is reported\"}");
        assertThat(locked.statusCode()).as(locked.body()).isEqualTo(200);
        assertThat(http.get("controller", PERIODS + "1991-05").body())
                .contains("\"period\":\"1991-05\"", "\"locked\":true", "May is reported", "changedAt");
        put("controller", PERIODS + "1991-05", "{\"locked\": false, \"reason\": \"A correction\"}");
        assertThat(http.get("controller", PERIODS + "1991-05").body()).contains("\"locked\":false", "A correction");
        assertThat(http.get("controller", PERIODS + "1889-05").statusCode()).isEqualTo(404);
    }

    @Test
    void givesTheSameAnswerToTheSameKey() {
        var key = UUID.randomUUID().toString();
        var first = put("controller", RATES + "ISK/1998-03-02", "{\"rate\": 0.0071}", key);
        var again = put("controller", RATES + "ISK/1998-03-02", "{\"rate\": 0.0071}", key);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(put("controller", RATES + "ISK/1998-03-02", "{\"rate\": 2}", key)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void isForTheControllerOnly() {
        assertThat(put("collections", RATES + "ISK/1999-03-02", "{\"rate\": 1}").statusCode())
                .isEqualTo(403);
        assertThat(put("billing", PERIODS + "1991-06", "{\"locked\": true, \"reason\": \"x\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(put("", PERIODS + "1991-06", "{\"locked\": true, \"reason\": \"x\"}")
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exchange-rates/XXQ/1999-03-02 | {\"rate\": 1} | currency",
                "exchange-rates/EUR/1999-03-02 | {\"rate\": 1} | currency",
                "exchange-rates/usd/1999-03-02 | {\"rate\": 1} | currency",
                "exchange-rates/USD/1999-02-30 | {\"rate\": 1} | day",
                "exchange-rates/USD/+999999999-01-01 | {\"rate\": 1} | day",
                "exchange-rates/USD/-0044-03-15 | {\"rate\": 1} | day",
                "exchange-rates/USD/1999-03-02 | {\"rate\": 0} | rate",
                "exchange-rates/USD/1999-03-02 | {\"rate\": -1} | rate",
                "exchange-rates/USD/1999-03-02 | {\"rate\": 1e999} | rate",
                "exchange-rates/USD/1999-03-02 | {\"rate\": 1e-999999} | rate",
                "exchange-rates/USD/1999-03-02 | {\"rate\": 0.12345678901} | rate",
                "exchange-rates/USD/1999-03-02 | {\"rate\": \"much\"} | rate",
                "exchange-rates/USD/1999-03-02 | {} | rate",
                "exchange-rates/USD/1999-03-02 | {\"rate\": 1, \"more\": 2} | more",
                "periods/1999-13 | {\"locked\": true, \"reason\": \"x\"} | period",
                "periods/+999999999-12 | {\"locked\": true, \"reason\": \"x\"} | period",
                "periods/1889-12 | {\"locked\": true, \"reason\": \"x\"} | period",
                "periods/1991-07 | {\"reason\": \"x\"} | locked",
                "periods/1991-07 | {\"locked\": true} | reason",
                "periods/1991-07 | {\"locked\": true, \"reason\": \" \"} | reason",
                "periods/1991-07 | {\"locked\": true, \"reason\": \"a\\u0000b\"} | reason",
                "periods/1991-07 | [] | body"
            })
    void namesTheFieldThatIsWrong(String path, String body, String field) {
        var answer = put("controller", "/api/ledger/" + path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    private HttpResponse<String> put(String group, String path, String json) {
        return put(group, path, json, UUID.randomUUID().toString());
    }

    private HttpResponse<String> put(String group, String path, String json, String key) {
        return http.send(
                group,
                http.request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }
}
