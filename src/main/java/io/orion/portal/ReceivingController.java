package io.orion.portal;

import io.orion.engine.Actors;
import io.orion.engine.TaskWork;
import io.orion.engine.WorkItem;
import io.orion.engine.Worklist;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.Violation;
import io.orion.procuretopay.Receiving;
import io.orion.procuretopay.Receiving.Delivery;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Receiving with a scanner that types: the number of an order, then its articles one by one. What was scanned is kept
 * between scans; it is received by completing the delivery's task, with the rights and rules of that.
 */
@Controller
@RequestMapping("/receiving")
class ReceivingController {

    private static final String TASK = "userTask_countGoods";
    private static final int AWAITED = 20;

    private final Receiving receiving;
    private final Worklist worklist;
    private final TaskWork work;
    private final MessageSource texts;

    ReceivingController(Receiving receiving, Worklist worklist, TaskWork work, MessageSource texts) {
        this.receiving = receiving;
        this.worklist = worklist;
        this.work = work;
        this.texts = texts;
    }

    @GetMapping
    String find(@RequestParam(defaultValue = "") String number, Model model, Locale locale) {
        var found = number.isBlank() ? List.<Delivery>of() : receiving.find(number);
        if (found.size() == 1) {
            return "redirect:/receiving/" + found.get(0).receipt();
        }
        if (!number.isBlank() && found.isEmpty()) {
            model.addAttribute("refusal", text("receiving.unknown", locale, number.strip()));
        }
        var query =
                new Worklist.Query(Worklist.Whose.GROUPS, null, null, TASK, null, null, null, Worklist.Sort.DUE, null);
        model.addAttribute("found", found);
        model.addAttribute("awaited", worklist.list(query, Actors.current(), AWAITED));
        return "receiving";
    }

    private String text(String key, Locale locale, Object... values) {
        return String.valueOf(texts.getMessage(key, values, locale));
    }

    @GetMapping("/{receipt}")
    String show(
            @PathVariable String receipt,
            @RequestParam(required = false) @Nullable Integer serial,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        return receiving
                .delivery(receipt)
                .map(delivery -> page(delivery, serial, Map.of(), List.of(), model))
                .orElseGet(() -> {
                    redirect.addFlashAttribute("refusal", text("receiving.unknown", locale, receipt));
                    return "redirect:/receiving";
                });
    }

    private static String page(
            Delivery delivery,
            @Nullable Integer serial,
            Map<String, String> entered,
            List<Violation> violations,
            Model model) {
        model.addAttribute("delivery", delivery);
        model.addAttribute("entered", entered);
        model.addAttribute("violations", violations);
        model.addAttribute(
                "tracked",
                delivery.lines().stream()
                        .filter(line -> serial != null && line.line() == serial && line.serialTracked())
                        .findFirst()
                        .orElse(null));
        return "counting";
    }

    /** What cannot be taken is said; what was scanned before stays. */
    @PostMapping("/{receipt}/scan")
    String scan(
            @PathVariable String receipt,
            @RequestParam String code,
            @RequestParam(required = false) @Nullable Integer serial,
            RedirectAttributes redirect,
            Locale locale) {
        var next = serial;
        try {
            var scanned = receiving.scan(receipt, code, serial, Actors.current());
            var line = scanned.line();
            next = scanned.needsSerial() ? Integer.valueOf(line.line()) : null;
            if (line.over().signum() > 0) {
                redirect.addFlashAttribute(
                        "refusal", text("receiving.over", locale, line.description(), line.over(), line.expected()));
            } else {
                redirect.addFlashAttribute(
                        "notice",
                        text("receiving.counted", locale, line.description(), line.counted(), line.expected()));
            }
        } catch (InvalidInput e) {
            redirect.addFlashAttribute("refusal", reasons(e));
        } catch (Refused e) {
            redirect.addFlashAttribute("refusal", e.getMessage());
        }
        return "redirect:/receiving/" + receipt + (next == null ? "" : "?serial=" + next);
    }

    private static String reasons(InvalidInput wrong) {
        return wrong.violations().stream().map(Violation::reason).collect(Collectors.joining("; "));
    }

    @PostMapping("/{receipt}/forget")
    String forget(@PathVariable String receipt, @RequestParam int line, RedirectAttributes redirect) {
        try {
            receiving.forget(receipt, line, Actors.current());
        } catch (Refused e) {
            redirect.addFlashAttribute("refusal", e.getMessage());
        }
        return "redirect:/receiving/" + receipt;
    }

    /** Completes the delivery's task with what was counted; what was not scanned did not come. */
    @PostMapping("/{receipt}/post")
    String post(
            @PathVariable String receipt,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        var delivery = receiving.delivery(receipt).orElse(null);
        if (delivery == null) {
            redirect.addFlashAttribute("refusal", text("receiving.unknown", locale, receipt));
            return "redirect:/receiving";
        }
        List<Violation> violations = List.of();
        try {
            work.complete(task(delivery).id(), ReceivingForm.of(delivery, sent), Actors.current());
            redirect.addFlashAttribute("notice", text("receiving.posted", locale, receipt));
            return "redirect:/receiving";
        } catch (InvalidInput e) {
            violations = e.violations();
        } catch (Refused e) {
            model.addAttribute("refusal", e.getMessage());
        }
        response.setStatus(violations.isEmpty() ? HttpServletResponse.SC_CONFLICT : HttpServletResponse.SC_BAD_REQUEST);
        return page(delivery, null, new LinkedHashMap<>(sent), violations, model);
    }

    private WorkItem task(Delivery delivery) {
        return worklist.ofCase(delivery.requisition()).stream()
                .filter(task -> task.document().equals(delivery.receipt())
                        && task.taskKey().equals(TASK))
                .findFirst()
                .flatMap(task -> worklist.find(task.id(), Actors.current()))
                .orElseThrow(() -> new Refused("There is no task of yours to receive " + delivery.receipt()));
    }
}
