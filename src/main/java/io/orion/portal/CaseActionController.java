package io.orion.portal;

import io.orion.engine.Actors;
import io.orion.engine.CaseActions;
import io.orion.engine.CaseActions.Action;
import io.orion.engine.CaseSummary;
import io.orion.engine.Cases;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does with a case what its module offers; what was typed stays when it is refused. */
@Controller
class CaseActionController {

    private final ObjectProvider<CaseActions> actions;
    private final Cases cases;
    private final CasePages pages;

    CaseActionController(ObjectProvider<CaseActions> actions, Cases cases, CasePages pages) {
        this.actions = actions;
        this.cases = cases;
        this.pages = pages;
    }

    /** What the reader may do with the case now. */
    List<Action> offered(CaseSummary summary) {
        return of(summary)
                .map(it -> it.offered(summary.number(), Actors.current()))
                .orElse(List.of());
    }

    private Optional<CaseActions> of(CaseSummary summary) {
        return actions.stream()
                .filter(it -> it.processId().equals(summary.processId()))
                .findFirst();
    }

    @PostMapping("/cases/{number}/actions/{action}")
    String perform(
            @PathVariable String number,
            @PathVariable String action,
            @RequestParam Map<String, String> fields,
            RedirectAttributes redirect) {
        pages.require(number);
        var summary = cases.find(number).orElseThrow(() -> new UnknownRecord("case", number));
        var module = of(summary).orElseThrow(() -> new UnknownRecord("action", action));
        try {
            module.perform(number, action, fields, Actors.current());
            redirect.addFlashAttribute("performed", action);
        } catch (InvalidInput | Refused e) {
            redirect.addFlashAttribute("refusedAction", action);
            redirect.addFlashAttribute("refusal", String.valueOf(e.getMessage()));
            redirect.addFlashAttribute("typed", fields);
        }
        return "redirect:/cases/" + number + "#actions";
    }
}
