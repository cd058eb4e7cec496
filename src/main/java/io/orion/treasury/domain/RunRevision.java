package io.orion.treasury.domain;

import io.orion.kernel.InvalidInput;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people take out of a proposal before it is released, and runs that end without paying. */
@Service
public class RunRevision {

    private final PaymentRuns runs;
    private final TreasuryProperties properties;
    private final Clock clock;

    RunRevision(PaymentRuns runs, TreasuryProperties properties, Clock clock) {
        this.runs = runs;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Takes the answer of whoever revises a run.
     *
     * @param keep false gives the run up
     * @param exclude numbers of lines that are not paid now, with commas or blanks between them
     * @param reason why; needed with both
     * @return whether the run goes on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean revise(String number, boolean keep, @Nullable String exclude, @Nullable String reason, String by) {
        var run = runs.get(number);
        var lines = numbers(exclude);
        if (reason == null && (!keep || !lines.isEmpty())) {
            throw new InvalidInput("reason", "is missing; say why it is not paid");
        }
        run.revisedBy = by;
        run.revisedAt = clock.instant();
        run.voidReason = keep ? null : "Given up by " + by + ": " + reason;
        if (keep) {
            takeOut(run, lines, String.valueOf(reason), by);
        }
        runs.save(run);
        return keep;
    }

    private void takeOut(PaymentRun run, Set<Integer> lines, String reason, String by) {
        run.lines.stream().filter(line -> lines.remove(line.line)).forEach(line -> line.exclude(reason, by));
        if (!lines.isEmpty()) {
            throw new InvalidInput("exclude", "names lines that are not in " + run.number + ": " + lines);
        }
        Netting.apply(run, properties.minimumPayment());
        if (run.included().findAny().isEmpty()) {
            throw new InvalidInput("exclude", "leaves nothing to pay; give the run up instead");
        }
    }

    private static Set<Integer> numbers(@Nullable String text) {
        var found = new LinkedHashSet<Integer>();
        Arrays.stream((text == null ? "" : text).split("[\\s,;]+"))
                .filter(part -> !part.isEmpty())
                .forEach(part -> {
                    if (!part.matches("[0-9]{1,6}")) {
                        throw new InvalidInput("exclude", "is not the number of a line: " + part);
                    }
                    found.add(Integer.valueOf(part));
                });
        return found;
    }

    /** Ends a run that pays nothing; its items are free for other runs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(String number) {
        var run = runs.get(number);
        run.end(run.voidReason == null ? "Nothing to pay" : run.voidReason, clock.instant());
        runs.save(run);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void close(String number) {
        var run = runs.get(number);
        run.end("Paid", clock.instant());
        runs.save(run);
    }
}
