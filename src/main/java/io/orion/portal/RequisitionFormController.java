package io.orion.portal;

import io.orion.engine.Actors;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.Violation;
import io.orion.messaging.IdempotentCommands;
import io.orion.messaging.IdempotentCommands.Answer;
import io.orion.messaging.KeyReused;
import io.orion.procuretopay.ProcureToPay;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A need, typed. The form carries a key, so that sending it twice asks once. */
@Controller
class RequisitionFormController {

    private static final int CREATED = 201;

    private final ProcureToPay procureToPay;
    private final IdempotentCommands commands;

    RequisitionFormController(ProcureToPay procureToPay, IdempotentCommands commands) {
        this.procureToPay = procureToPay;
        this.commands = commands;
    }

    @GetMapping("/start/requisitions/new")
    String show(Model model) {
        return page(RequisitionForm.empty(), null, false, List.of(), model);
    }

    @PostMapping("/start/requisitions/new")
    String request(
            @ModelAttribute("need") RequisitionForm need,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "false") boolean more,
            Model model,
            HttpServletResponse response) {
        if (more) {
            return page(need, key, true, List.of(), model);
        }
        var actor = Actors.current();
        try {
            var request = need.request();
            var answer = commands.run(actor.id(), "form:" + key, need.fingerprint(), () -> {
                String number = procureToPay.request(request, actor).value();
                return Answer.of(CREATED, null, null, number.getBytes(StandardCharsets.UTF_8), false);
            });
            return "redirect:/cases/" + new String(answer.body(), StandardCharsets.UTF_8);
        } catch (InvalidInput e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(need, key, false, e.violations(), model);
        } catch (Refused | KeyReused e) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("refusal", e.getMessage());
            return page(need, null, false, List.of(), model);
        }
    }

    private static String page(
            RequisitionForm need, @Nullable UUID key, boolean more, List<Violation> violations, Model model) {
        model.addAttribute("need", need);
        model.addAttribute("lines", need.shown(more));
        model.addAttribute("key", key == null ? UUID.randomUUID() : key);
        model.addAttribute("violations", violations);
        return "requisition";
    }
}
