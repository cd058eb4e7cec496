package io.orion.portal;

import io.orion.engine.Actors;
import io.orion.engine.Cases;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does with a case what its module offers; what was typed stays when it is refused. */
@Controller
class CaseActionController {

    private final Cases cases;
    private final CasePages pages;

    CaseActionController(Cases cases, CasePages pages) {
        this.cases = cases;
        this.pages = pages;
    }

    @PostMapping("/cases/{number}/actions/{action}")
    String perform(
            @PathVariable String number,
            @PathVariable String action,
            @RequestParam Map<String, String> fields,
            RedirectAttributes redirect) {
        pages.require(number);
        var summary = cases.find(number).orElseThrow(() -> new UnknownRecord("case", number));
        var module = pages.actionsOf(summary).orElseThrow(() -> new UnknownRecord("action", action));
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
