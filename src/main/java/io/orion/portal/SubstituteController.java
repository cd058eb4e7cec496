package io.orion.portal;

import io.orion.engine.Actors;
import io.orion.engine.Substitutes;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who stands in for the reader, and for whom the reader stands in. */
@Controller
class SubstituteController {

    private final Substitutes substitutes;

    SubstituteController(Substitutes substitutes) {
        this.substitutes = substitutes;
    }

    @GetMapping("/substitutes")
    String show(Model model) {
        model.addAttribute("substitutions", substitutes.of(Actors.current()));
        return "substitutes";
    }

    @PostMapping("/substitutes")
    String appoint(
            @RequestParam(required = false) @Nullable String person,
            @RequestParam String substitute,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate firstDay,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
            RedirectAttributes redirect) {
        var actor = Actors.current();
        try {
            var absent = person == null || person.isBlank() ? actor.id() : person.strip();
            substitutes.appoint(absent, substitute.strip(), firstDay, lastDay, actor);
        } catch (InvalidInput | Refused e) {
            redirect.addFlashAttribute("refusal", e.getMessage());
        }
        return "redirect:/substitutes";
    }

    @PostMapping("/substitutes/{id}/end")
    String end(@PathVariable long id, RedirectAttributes redirect) {
        try {
            substitutes.end(id, Actors.current());
        } catch (Refused e) {
            redirect.addFlashAttribute("refusal", e.getMessage());
        }
        return "redirect:/substitutes";
    }
}
