package io.orion.portal;

import io.orion.collaboration.ShareLinks;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import io.orion.kernel.Violation;
import io.orion.messaging.IdempotentCommands;
import io.orion.messaging.IdempotentCommands.Answer;
import io.orion.messaging.KeyReused;
import io.orion.procuretopay.SupplierDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a supplier does by a link that lets them act: on the one order that the link is of. Each form carries a key, so
 * that sending it twice does it once.
 */
@Controller
@RequestMapping("/track/{secret}")
class SupplierLinkController {

    private static final int DONE = 204;
    private static final String REFUSAL = "refusal";

    private final ShareLinks links;
    private final SupplierDesk desk;
    private final IdempotentCommands commands;
    private final MessageSource texts;

    SupplierLinkController(ShareLinks links, SupplierDesk desk, IdempotentCommands commands, MessageSource texts) {
        this.links = links;
        this.desk = desk;
        this.commands = commands;
        this.texts = texts;
    }

    @PostMapping("/answer")
    String answer(
            @PathVariable String secret,
            @RequestParam UUID key,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Locale locale) {
        return act(secret, "answer", key, sent, redirect, response, locale, (number, supplier) -> {
            var order = desk.order(number).orElseThrow(() -> new UnknownRecord("purchase order of", number));
            desk.answer(number, SupplierForms.answer(order, sent), supplier);
        });
    }

    @PostMapping("/despatch")
    String despatch(
            @PathVariable String secret,
            @RequestParam UUID key,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Locale locale) {
        return act(
                secret,
                "despatch",
                key,
                sent,
                redirect,
                response,
                locale,
                (number, supplier) -> desk.announce(number, SupplierForms.despatch(sent), supplier));
    }

    /** Something that is done about the case of a link, in the name of whoever has the link. */
    private interface Act {

        void about(String caseNumber, Actor supplier);
    }

    private String act(
            String secret,
            String what,
            UUID key,
            Map<String, String> sent,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Locale locale,
            Act act) {
        response.setHeader("Referrer-Policy", "no-referrer");
        try {
            var link = links.act(secret, what);
            var supplier = new Actor("link-" + link.id(), Set.of());
            commands.run(supplier.id(), what + ":" + key, SupplierForms.fingerprint(sent), () -> {
                act.about(link.caseNumber(), supplier);
                return Answer.of(DONE, null, null, new byte[0], false);
            });
            redirect.addFlashAttribute("notice", texts.getMessage("supplier.done." + what, null, locale));
        } catch (InvalidInput e) {
            redirect.addFlashAttribute(REFUSAL, reasons(e.violations()));
        } catch (Refused | KeyReused e) {
            redirect.addFlashAttribute(REFUSAL, e.getMessage());
        } catch (UnknownRecord e) {
            redirect.addFlashAttribute(REFUSAL, texts.getMessage("track.gone", null, locale));
        }
        return "redirect:/track/" + secret;
    }

    private static String reasons(List<Violation> wrong) {
        return wrong.stream().map(it -> it.field() + " " + it.reason()).collect(Collectors.joining("; "));
    }
}
