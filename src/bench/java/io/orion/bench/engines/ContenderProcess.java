package io.orion.bench.engines;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A contender's JVM, as seen by the benchmark. All have the same settings. */
final class ContenderProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;
    private final PrintWriter in;

    ContenderProcess(String name, String url, boolean counted) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms512m",
                "-Xmx512m",
                "-cp",
                classPath(),
                ContenderMain.class.getName(),
                name,
                url));
        if (counted) {
            command.add("counted");
        }
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        in = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answer();
    }

    Clients.Run run(int clients, int orders) throws IOException {
        in.println("run " + clients + " " + orders);
        return new ObjectMapper().readValue(answer(), Clients.Run.class);
    }

    private String answer() throws IOException {
        List<String> said = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(ContenderMain.ANSWER)) {
                return line.substring(ContenderMain.ANSWER.length());
            }
            said.add(line);
        }
        throw new IllegalStateException("A contender has stopped:\n" + String.join("\n", said));
    }

    /** Maven runs the benchmark with a class loader of its own. */
    private static String classPath() {
        if (ContenderProcess.class.getClassLoader() instanceof URLClassLoader loader) {
            return Stream.of(loader.getURLs())
                    .map(ContenderProcess::file)
                    .collect(Collectors.joining(System.getProperty("path.separator")));
        }
        return System.getProperty("java.class.path");
    }

    private static String file(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        in.println("stop");
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
