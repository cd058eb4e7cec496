package io.orion.portal;

import io.orion.engine.Cases;
import io.orion.engine.DecisionTrials;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a replay on a page, with links to those of its documents that are cases. */
@Component
class ReplayLinks {

    private final Cases cases;

    ReplayLinks(Cases cases) {
        this.cases = cases;
    }

    void show(DecisionTrials.Replay replay, int last, Model model) {
        model.addAttribute("replay", replay);
        model.addAttribute("last", last);
        model.addAttribute(
                "linked",
                replay.changes().stream()
                        .map(DecisionTrials.Change::document)
                        .distinct()
                        .filter(document -> cases.find(document).isPresent())
                        .collect(Collectors.toSet()));
    }
}
