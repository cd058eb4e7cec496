package io.orion.portal;

import io.orion.engine.Actors;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.Violation;
import io.orion.messaging.IdempotentCommands;
import io.orion.messaging.IdempotentCommands.Answer;
import io.orion.messaging.KeyReused;
import io.orion.ordertocash.OrderToCash;
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

/** A sales order, typed. The form carries a key, so that sending it twice makes one order. */
@Controller
class OrderFormController {

    private static final int CREATED = 201;

    private final OrderToCash orderToCash;
    private final IdempotentCommands commands;

    OrderFormController(OrderToCash orderToCash, IdempotentCommands commands) {
        this.orderToCash = orderToCash;
        this.commands = commands;
    }

    @GetMapping("/start/orders/new")
    String show(Model model) {
        return page(OrderForm.empty(), null, false, List.of(), model);
    }

    @PostMapping("/start/orders/new")
    String accept(
            @ModelAttribute("order") OrderForm order,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "false") boolean more,
            Model model,
            HttpServletResponse response) {
        if (more) {
            return page(order, key, true, List.of(), model);
        }
        var actor = Actors.current();
        try {
            var request = order.request();
            var answer = commands.run(actor.id(), "form:" + key, order.fingerprint(), () -> {
                String number = orderToCash.accept(request, actor).value();
                return Answer.of(CREATED, null, null, number.getBytes(StandardCharsets.UTF_8), false);
            });
            return "redirect:/cases/" + new String(answer.body(), StandardCharsets.UTF_8);
        } catch (InvalidInput e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(order, key, false, e.violations(), model);
        } catch (Refused | KeyReused e) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("refusal", e.getMessage());
            return page(order, null, false, List.of(), model);
        }
    }

    private static String page(
            OrderForm order, @Nullable UUID key, boolean more, List<Violation> violations, Model model) {
        model.addAttribute("order", order);
        model.addAttribute("lines", order.shown(more));
        model.addAttribute("key", key == null ? UUID.randomUUID() : key);
        model.addAttribute("violations", violations);
        return "order";
    }
}
