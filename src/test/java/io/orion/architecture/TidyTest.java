package io.orion.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Holds every hand-written file to {@link Tidy}. */
class TidyTest {

    private static final Set<String> KINDS =
            Set.of("java", "sql", "yml", "yaml", "ts", "js", "mjs", "css", "html", "sh", "properties", "conf", "cfg");
    private static final Set<String> NOT_OURS = Set.of(".git", ".idea", ".orion", "target", "node_modules");

    /** They name what they ban. */
    private static final Set<String> BANS = Set.of("Tidy.java", "GatesFailTest.java");

    /** How many faults a file may still have. A number here only ever shrinks, and the test says when it can. */
    private static final Map<String, Integer> RATCHET = Map.ofEntries(
            Map.entry("db/migration/V202611230210__inventory_create_stock.sql", 1),
            Map.entry("db/migration/V202611230301__master_data_create_functions.sql", 1),
            Map.entry("src/main/java/io/orion/ordertocash/domain/InvoiceBuilder.java", 1),
            Map.entry("src/test/java/io/orion/edocuments/UblAnswersTest.java", 1),
            Map.entry("src/test/java/io/orion/edocuments/UblOrderReaderTest.java", 1),
            Map.entry("src/test/java/io/orion/inventory/InventoryIT.java", 1),
            Map.entry("src/test/java/io/orion/rest/CommandsIT.java", 5));

    @Test
    void filesAreTidy() throws IOException {
        var faults = new ArrayList<String>();
        var counts = new TreeMap<String, Integer>();
        for (Path file : files()) {
            String path = file.toString();
            var found = Tidy.wrongs(path, Files.readAllLines(file));
            if (found.size() > RATCHET.getOrDefault(path, 0)) {
                faults.addAll(found);
            }
            if (RATCHET.containsKey(path)) {
                counts.put(path, found.size());
            }
        }
        assertThat(faults).isEmpty();
        assertThat(counts).as("the ratchet, where a fault has gone").isEqualTo(new TreeMap<>(RATCHET));
    }

    private static List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        Path root = Path.of("");
        Files.walkFileTree(root.toAbsolutePath(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = String.valueOf(file.getFileName());
                if (KINDS.contains(name.substring(name.lastIndexOf('.') + 1)) && !BANS.contains(name)) {
                    files.add(root.toAbsolutePath().relativize(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
