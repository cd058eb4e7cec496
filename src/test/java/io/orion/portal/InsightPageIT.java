package io.orion.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of figures and the lists that it leads to. */
@OrionTest
class InsightPageIT {

    @Autowired
    Http http;

    @Test
    void showsThePeriodAndTheFormulas() {
        var page = new Person(http, "controller").get("/insight?from=2026-01-05&to=2026-03-01");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("value=\"2026-01-05\"", "value=\"2026-03-01\"", "÷ cases that ended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/insight?from=2026-03-02&to=2026-03-01", "/insight?from=soon", "/cases?closedFrom=soon"})
    void refusesWhatIsNoPeriod(String path) {
        assertThat(new Person(http, "controller").get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void theListSaysWhichCasesItShows() {
        var page = new Person(http, "controller")
                .get("/cases?process=orderToCash&closed=true&closedFrom=2026-01-05&closedBefore=2026-03-02");
        assertThat(page.body()).contains("ended from 2026-01-05, before 2026-03-02");
    }
}
