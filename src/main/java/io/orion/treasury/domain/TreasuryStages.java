package io.orion.treasury.domain;

import io.orion.engine.CaseDetails.Stage;
import io.orion.engine.CaseDetails.State;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words for how far a stage is. */
final class TreasuryStages {

    private TreasuryStages() {}

    static Stage open(String name) {
        return new Stage(name, State.NOT_STARTED, null, null, null);
    }

    static Stage running(String name) {
        return new Stage(name, State.RUNNING, null, null, null);
    }

    static Stage done(String name) {
        return new Stage(name, State.DONE, null, null, null);
    }

    static Stage cancelled(String name, @Nullable String reason) {
        return new Stage(name, State.CANCELLED, reason, null, null);
    }

    static Stage waiting(String name, String waitsFor, String owner, @Nullable Instant until) {
        return new Stage(name, State.WAITING, waitsFor, owner, until);
    }

    /** What waits comes first; else what runs, or comes next. */
    static @Nullable Stage current(List<Stage> stages) {
        return Stream.of(State.WAITING, State.RUNNING, State.NOT_STARTED)
                .flatMap(state -> stages.stream().filter(stage -> stage.state() == state))
                .findFirst()
                .orElse(null);
    }
}
