package io.orion.portal;

import io.orion.collaboration.SavedViews;
import io.orion.engine.Actors;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Lists with their filters, saved under a name. */
@Controller
class ViewController {

    private static final Set<String> PAGES = Set.of("/work", "/cases");
    private static final Set<String> FILTERS = Set.of(
            "whose", "q", "process", "task", "due", "region", "sort", "stage", "party", "least", "most", "closed");

    private final SavedViews views;

    ViewController(SavedViews views) {
        this.views = views;
    }

    @PostMapping("/views")
    String save(
            @RequestParam String page,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "false") boolean shared,
            RedirectAttributes redirect) {
        requirePage(page);
        String filters = filters(query);
        try {
            views.save(page, name, filters, shared, Actors.current());
        } catch (InvalidInput | Refused e) {
            redirect.addFlashAttribute("refusal", e.getMessage());
        }
        return "redirect:" + page + (filters.isEmpty() ? "" : "?" + filters);
    }

    @PostMapping("/views/{id}/remove")
    String remove(@PathVariable long id, @RequestParam String page) {
        requirePage(page);
        views.remove(id, Actors.current());
        return "redirect:" + page;
    }

    private static void requirePage(String page) {
        if (!PAGES.contains(page)) {
            throw new InvalidInput("page", "has no saved lists: " + page);
        }
    }

    /** Only filters, encoded anew: what a list is opened with by others cannot do anything else. */
    private static String filters(String query) {
        try {
            var sent = UriComponentsBuilder.fromUriString("?" + query).build().getQueryParams();
            var kept = UriComponentsBuilder.newInstance();
            sent.forEach((name, values) -> {
                String value = values.get(0);
                if (FILTERS.contains(name) && value != null && !value.isEmpty()) {
                    kept.queryParam(
                            name,
                            org.springframework.web.util.UriUtils.decode(
                                    value, java.nio.charset.StandardCharsets.UTF_8));
                }
            });
            String built = kept.encode().build().getQuery();
            return built == null ? "" : built;
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("query", "is not a query string");
        }
    }
}
