package io.orion.bench.engines;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.testing.DatabaseCounter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One contender in a JVM of its own. Arguments: its name, the JDBC URL, {@code counted} where statements are counted
 * (which costs time). Reads {@code run <clients> <orders>} from its input and answers each with a line of JSON.
 */
final class ContenderMain {

    static final String ANSWER = "ANSWER ";
    static final Progress PROGRESS = new Progress();

    private static final int CONNECTIONS = 32;

    private ContenderMain() {}

    public static void main(String[] arguments) throws Exception {
        var counter = new DatabaseCounter();
        try (var contender = create(arguments[0], arguments[1], counter, arguments.length > 2)) {
            answer("{}");
            serve(new Clients(contender, counter));
        }
        System.exit(0);
    }

    private static Contender create(String name, String url, DatabaseCounter counter, boolean counted) {
        String[] settings = {
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres",
            "--spring.datasource.hikari.maximum-pool-size=" + CONNECTIONS,
            "--spring.main.banner-mode=off",
            "--logging.level.root=warn"
        };
        ApplicationContextInitializer<ConfigurableApplicationContext> counting = context -> {
            if (counted) {
                context.getBeanFactory().addBeanPostProcessor(counter);
            }
        };
        return switch (name) {
            case "orion" ->
                new OrionContender(
                        counting,
                        with(
                                settings,
                                "--server.port=0",
                                "--orion.security.first-administrator.name=admin",
                                "--orion.security.first-administrator.password=Correct-Horse-7"));
            case "stock" ->
                new StockContender(
                        counting,
                        with(
                                settings,
                                "--spring.config.name=stock",
                                "--spring.flyway.enabled=false",
                                "--camunda.bpm.auto-deployment-enabled=false"));
            case "jdbc" -> new JdbcContender(url + "&user=postgres&password=postgres", CONNECTIONS, counter);
            default -> throw new IllegalArgumentException("No contender " + name);
        };
    }

    private static String[] with(String[] settings, String... more) {
        return Stream.concat(Stream.of(settings), Stream.of(more)).toArray(String[]::new);
    }

    private static void serve(Clients clients) throws IOException, InterruptedException {
        var json = new ObjectMapper();
        var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null && !line.equals("stop"); line = commands.readLine()) {
            String[] words = line.split(" ");
            var run = clients.run(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            answer(json.writeValueAsString(run));
        }
    }

    private static void answer(String text) {
        System.out.println(ANSWER + text);
    }
}
