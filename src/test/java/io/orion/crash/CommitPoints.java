package io.orion.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where Orion was killed: a file that outlives it, one line per kill. A commit point is known by the tables that its
 * transaction wrote; each time Orion comes to one it dies before the commit, and when it comes there again, after it.
 */
final class CommitPoints {

    private static final Pattern WRITE =
            Pattern.compile("\\b(insert into|update|delete from)\\s+([a-z_]+\\.[a-z_]+)", Pattern.CASE_INSENSITIVE);

    private static final String CLAIM = "update messaging.outbox set attempts";

    private final Path file;

    CommitPoints(Path file) {
        this.file = file;
    }

    /** From now on commits are died at. */
    void arm() {
        write("");
    }

    boolean isArmed() {
        return Files.exists(file);
    }

    /** One kill: {@code before} or {@code after} the commit of what {@code tables} names. */
    record Kill(String mode, String tables) {}

    /** What a statement writes, such as {@code insert ledger.entry}; empty when it only reads. */
    static Set<String> writes(String sql) {
        Set<String> found = new TreeSet<>();
        Matcher write = WRITE.matcher(sql);
        while (write.find()) {
            found.add((write.group(1).split("\\s")[0] + " " + write.group(2)).toLowerCase(Locale.ROOT));
        }
        return found;
    }

    /**
     * Taking a job or a message in hand is no step of the work: when its taker dies, another takes it. Nor is what is
     * written anew all the time: a node's sign of life, and figures counted from facts.
     */
    static boolean isStep(Set<String> writes, String sql) {
        boolean upkeep =
                writes.stream().allMatch(write -> write.endsWith(" engine.node") || write.contains(" intelligence."));
        return !upkeep && !writes.equals(Set.of("update camunda.act_ru_job")) && !sql.contains(CLAIM);
    }

    List<Kill> kills() {
        try {
            var kills = new ArrayList<Kill>();
            if (isArmed()) {
                for (String line : Files.readAllLines(file)) {
                    var parts = line.split("\\|", 2);
                    kills.add(new Kill(parts[0], parts[1]));
                }
            }
            return kills;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the next kill at this point comes before the commit; the one after it comes after the commit. */
    boolean isNextBefore(String tables) {
        return kills().stream().filter(kill -> kill.tables().equals(tables)).count() % 2 == 0;
    }

    void record(Kill kill) {
        write(kill.mode() + "|" + kill.tables() + "\n");
    }

    private void write(String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
