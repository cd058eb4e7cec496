package io.orion.portal;

import io.orion.kernel.InvalidInput;
import io.orion.masterdata.MasterRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Customers, products and the other kinds of master data, as everyone who works with them may look at them. */
@Controller("masterDataPagesController")
class MasterDataController {

    private static final int PAGE = 50;
    private static final int CHANGES = 200;
    private static final int LONGEST_SEARCH = 200;

    private final MasterRecords records;

    MasterDataController(MasterRecords records) {
        this.records = records;
    }

    @GetMapping("/master-data")
    String kinds(Model model) {
        model.addAttribute("kinds", records.kinds());
        return "master-data";
    }

    @GetMapping("/master-data/{kind}")
    String list(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        String query = q == null || q.isBlank() ? null : q.strip();
        if (query != null && query.length() > LONGEST_SEARCH) {
            throw new InvalidInput("q", "is longer than " + LONGEST_SEARCH + " characters");
        }
        var found = records.page(kind, query, after, PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("kind", kind);
        model.addAttribute("q", query);
        model.addAttribute("records", page);
        model.addAttribute(
                "next",
                found.size() > PAGE ? link(kind, query, page.get(PAGE - 1).key()) : null);
        return "master-data-list";
    }

    private static String link(String kind, @Nullable String query, String after) {
        var uri = UriComponentsBuilder.fromPath("/master-data/{kind}").queryParam("after", "{after}");
        return query == null
                ? uri.encode().buildAndExpand(kind, after).toUriString()
                : uri.queryParam("q", "{q}")
                        .encode()
                        .buildAndExpand(kind, after, query)
                        .toUriString();
    }

    @GetMapping("/master-data/{kind}/{key}")
    String show(@PathVariable String kind, @PathVariable String key, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("fields", records.fields(kind));
        model.addAttribute("record", records.find(kind, key));
        model.addAttribute("changes", records.history(kind, key, CHANGES));
        return "master-data-record";
    }
}
