package io.orion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The dashboard, the alerts and the operator's guide name metrics that a node really publishes. */
@OrionTest
class DashboardIT {

    private static final Path DASHBOARD = Path.of("docker/grafana/dashboards/orion.json");
    private static final Path ALERTS = Path.of("docker/prometheus/alerts.yml");
    private static final Path GUIDE = Path.of("docs/operating.md");

    /** A metric's name has an underscore, which functions and labels of these queries do not have. */
    private static final Pattern METRIC = Pattern.compile("\\b[a-z][a-z0-9]*(_[a-z0-9]+)+\\b");

    private static final Pattern IN_GUIDE = Pattern.compile("`((orion|hikaricp)_[a-z_]+)`");

    @Autowired
    Http http;

    @Autowired
    ObjectMapper json;

    @Test
    void everyPanelAsksForMetricsThatExist() throws IOException {
        var queries = new ArrayList<String>();
        for (JsonNode panel : json.readTree(DASHBOARD.toFile()).path("panels")) {
            panel.path("targets")
                    .forEach(target -> queries.add(target.path("expr").asText()));
            assertThat(panel.path("targets").isEmpty())
                    .as("%s asks for nothing", panel.path("title"))
                    .isEqualTo(panel.path("type").asText().equals("row"));
        }
        assertThat(queries).hasSizeGreaterThan(20);
        assertThat(published()).containsAll(metrics(queries));
    }

    @Test
    void everyAlertAsksForMetricsThatExist() throws IOException {
        var queries = Files.readAllLines(ALERTS).stream()
                .filter(line -> line.contains("expr:"))
                .toList();
        assertThat(queries).isNotEmpty();
        assertThat(published()).containsAll(metrics(queries));
    }

    @Test
    void theGuideExplainsMetricsThatExist() throws IOException {
        var named = IN_GUIDE.matcher(Files.readString(GUIDE))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(named).isNotEmpty();
        assertThat(published()).containsAll(named);
    }

    /** Read as Prometheus does: by a member of the group of operators, over HTTP. */
    private Set<String> published() {
        var scrape = http.get("operator", "/actuator/prometheus");
        assertThat(scrape.statusCode()).isEqualTo(200);
        return scrape.body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    private static Set<String> metrics(List<String> queries) {
        var names = new TreeSet<String>();
        queries.forEach(query -> METRIC.matcher(query).results().forEach(found -> names.add(found.group())));
        return names;
    }
}
