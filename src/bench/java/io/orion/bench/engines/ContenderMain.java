package io.orion.bench.engines;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.testing.DatabaseCounter;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    private static final List<String> COMMON = List.of(
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres",
            "--spring.datasource.hikari.maximum-pool-size=" + CONNECTIONS,
            "--spring.main.banner-mode=off",
            "--logging.level.root=warn");
    private static final List<String> ORION = List.of(
            "--server.port=0",
            "--orion.security.first-administrator.name=admin",
            "--orion.security.first-administrator.password=Correct-Horse-7");
    private static final List<String> STOCK = List.of(
            "--spring.config.name=stock",
            "--spring.flyway.enabled=false",
            "--camunda.bpm.auto-deployment-enabled=false");

    private final PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true);

    private ContenderMain() {}

    public static void main(String[] arguments) throws Exception {
        var counter = new DatabaseCounter();
        try (var contender = create(arguments[0], arguments[1], counter, arguments.length > 2)) {
            new ContenderMain().serve(new Clients(contender, counter));
        }
        System.exit(0);
    }

    private static Contender create(String name, String url, DatabaseCounter counter, boolean counted) {
        ApplicationContextInitializer<ConfigurableApplicationContext> counting = context -> {
            if (counted) {
                context.getBeanFactory().addBeanPostProcessor(counter);
            }
        };
        return switch (name) {
            case "orion" -> new OrionContender(true, counting, settings(url, ORION));
            case "unlisted" -> new OrionContender(false, counting, settings(url, ORION));
            case "stock" -> new StockContender(counting, settings(url, STOCK));
            case "jdbc" -> new JdbcContender(url + "&user=postgres&password=postgres", CONNECTIONS, counter);
            default -> throw new IllegalArgumentException("No contender " + name);
        };
    }

    private static String[] settings(String url, List<String> own) {
        return Stream.concat(Stream.of("--spring.datasource.url=" + url), Stream.concat(COMMON.stream(), own.stream()))
                .toArray(String[]::new);
    }

    private void serve(Clients clients) throws IOException, InterruptedException {
        answer("{}");
        var json = new ObjectMapper();
        var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null && !line.equals("stop"); line = commands.readLine()) {
            String[] words = line.split(" ");
            var run = clients.run(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            answer(json.writeValueAsString(run));
        }
    }

    private void answer(String text) {
        answers.println(ANSWER + text);
    }
}
