package io.orion.portal;

import io.orion.engine.Actors;
import io.orion.procuretopay.BuyersDesk;
import io.orion.procuretopay.BuyersDesk.Show;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The desk of buyers: open orders, and what each waits for. */
@Controller
class PurchasingController {

    private static final int PAGE = 50;

    private final BuyersDesk desk;

    PurchasingController(BuyersDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/purchasing")
    String list(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String supplier,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var wanted = wanted(show);
        var of = supplier.isBlank() ? null : supplier.strip();
        var orders =
                desk.list(new BuyersDesk.Query(wanted, mine ? Actors.current().id() : null, of, after), PAGE + 1);
        var page = orders.subList(0, Math.min(PAGE, orders.size()));
        model.addAttribute("orders", page);
        model.addAttribute("shows", Show.values());
        model.addAttribute("show", wanted);
        model.addAttribute("supplier", of);
        model.addAttribute("mine", mine);
        model.addAttribute(
                "next",
                orders.size() > PAGE ? link(wanted, of, mine, page.get(PAGE - 1).number()) : null);
        return "purchasing";
    }

    /** What is not known shows all. */
    private static Show wanted(String show) {
        return Stream.of(Show.values())
                .filter(it -> it.name().equals(show.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(Show.ALL);
    }

    private static String link(Show show, @Nullable String supplier, boolean mine, String after) {
        var uri = UriComponentsBuilder.fromPath("/purchasing")
                .queryParam("show", show)
                .queryParam("after", after);
        if (mine) {
            uri.queryParam("mine", true);
        }
        return supplier == null
                ? uri.encode().toUriString()
                : uri.queryParam("supplier", "{supplier}")
                        .encode()
                        .buildAndExpand(supplier)
                        .toUriString();
    }
}
