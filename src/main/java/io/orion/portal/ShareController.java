package io.orion.portal;

import io.orion.collaboration.ShareLink;
import io.orion.collaboration.ShareLinks;
import io.orion.engine.Actors;
import io.orion.engine.Cases;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.procuretopay.SupplierDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Links by which a partner follows a case, and the page behind them, which needs no sign-in. */
@Controller
class ShareController {

    private final ShareLinks links;
    private final Cases cases;
    private final CasePages pages;
    private final SupplierDesk desk;

    ShareController(ShareLinks links, Cases cases, CasePages pages, SupplierDesk desk) {
        this.links = links;
        this.cases = cases;
        this.pages = pages;
        this.desk = desk;
    }

    /** The link is shown once. */
    @PostMapping("/cases/{number}/links")
    String create(
            @PathVariable String number,
            @RequestParam int days,
            @RequestParam(defaultValue = "false") boolean acts,
            RedirectAttributes redirect) {
        pages.require(number);
        if (acts && !desk.mayLetAct(number, Actors.current())) {
            redirect.addFlashAttribute(
                    "refusal", "Only buyers let a supplier act by a link, on an order that was sent");
            return "redirect:/cases/" + number + "#links";
        }
        try {
            var secret = links.create(number, days, acts, Actors.current());
            redirect.addFlashAttribute(
                    "newLink",
                    ServletUriComponentsBuilder.fromCurrentContextPath()
                            .path("/track/" + secret)
                            .toUriString());
        } catch (InvalidInput e) {
            redirect.addFlashAttribute("refusal", e.getMessage());
        }
        return "redirect:/cases/" + number + "#links";
    }

    @PostMapping("/cases/{number}/links/{id}/revoke")
    String revoke(@PathVariable String number, @PathVariable long id, RedirectAttributes redirect) {
        pages.require(number);
        try {
            links.revoke(number, id, Actors.current());
        } catch (Refused e) {
            redirect.addFlashAttribute("refusal", e.getMessage());
        }
        return "redirect:/cases/" + number + "#links";
    }

    /** Says the same of a link that never was, has expired or was revoked. */
    @GetMapping("/track/{secret}")
    String track(@PathVariable String secret, Model model, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Referrer-Policy", "no-referrer");
        var link = links.find(secret);
        var number = link.map(ShareLink::caseNumber);
        var details = number.flatMap(pages::forPartner);
        if (details.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            var summary = cases.find(number.get()).orElseThrow();
            model.addAttribute("number", summary.number());
            model.addAttribute("reference", summary.reference());
            model.addAttribute("closed", summary.closedAt() != null);
            link.filter(ShareLink::acts)
                    .flatMap(it -> desk.order(it.caseNumber()))
                    .ifPresent(order -> {
                        model.addAttribute("order", order);
                        model.addAttribute("secret", secret);
                        model.addAttribute("key", UUID.randomUUID());
                    });
        }
        model.addAttribute("details", details.orElse(null));
        return "track";
    }
}
