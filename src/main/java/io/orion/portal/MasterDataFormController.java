package io.orion.portal;

import io.orion.engine.Actors;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.Violation;
import io.orion.masterdata.MasterRecord;
import io.orion.masterdata.MasterRecords;
import io.orion.masterdata.MasterRecords.FieldOfRecord;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Creating and changing master records. The form carries the version that its reader has seen: whoever saves second
 * sees what the first one wrote, beside what they wanted to write themselves, and decides.
 */
@Controller
class MasterDataFormController {

    /** Before the names of a record's fields, so that they meet no other parameter. */
    private static final String FIELD = "field.";

    private final MasterRecords records;

    MasterDataFormController(MasterRecords records) {
        this.records = records;
    }

    @GetMapping("/master-data/new/{kind}")
    String create(@PathVariable String kind, Model model) {
        Map<String, @Nullable String> initial = new LinkedHashMap<>();
        entered(kind, null).forEach(field -> initial.put(field.path(), field.initial()));
        return form(kind, null, initial, List.of(), model);
    }

    @PostMapping("/master-data/new/{kind}")
    String create(
            @PathVariable String kind,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var typed = typed(kind, null, sent);
        try {
            return saved(records.create(kind, typed, Actors.current().id()), redirect);
        } catch (InvalidInput e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return form(kind, null, typed, e.violations(), model);
        } catch (Refused e) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("refusal", e.getMessage());
            return form(kind, null, typed, List.of(), model);
        }
    }

    @GetMapping("/master-data/edit/{kind}/{key}")
    String change(@PathVariable String kind, @PathVariable String key, Model model) {
        var record = records.find(kind, key);
        return form(kind, record, record.values(), List.of(), model);
    }

    @PostMapping("/master-data/edit/{kind}/{key}")
    String change(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestParam long version,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var typed = typed(kind, key, sent);
        try {
            return saved(
                    records.change(kind, key, typed, version, Actors.current().id()), redirect);
        } catch (InvalidInput e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return form(kind, records.find(kind, key), typed, e.violations(), model);
        } catch (Refused e) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            var now = records.find(kind, key);
            model.addAttribute("refusal", e.getMessage());
            model.addAttribute("theirs", differences(now, typed));
            return form(kind, now, typed, List.of(), model);
        }
    }

    private static Map<String, String> differences(MasterRecord now, Map<String, @Nullable String> typed) {
        Map<String, String> theirs = new LinkedHashMap<>();
        typed.forEach((path, mine) -> {
            var stored = now.values().get(path);
            String other = stored == null ? "" : stored;
            if (!other.equals(mine == null ? "" : mine)) {
                theirs.put(path, other);
            }
        });
        return theirs;
    }

    /** What people enter: all but what identifies a record that exists, and keys that Orion makes itself. */
    private List<FieldOfRecord> entered(String kind, @Nullable String key) {
        return records.fields(kind).stream()
                .filter(field -> !field.identifies() || key == null && field.required())
                .toList();
    }

    /** Only the fields of the form; an empty one empties the field. */
    private Map<String, @Nullable String> typed(String kind, @Nullable String key, Map<String, String> sent) {
        Map<String, @Nullable String> typed = new LinkedHashMap<>();
        for (FieldOfRecord field : entered(kind, key)) {
            var value = sent.get(FIELD + field.path());
            if (value != null) {
                typed.put(field.path(), value.isBlank() ? null : value.strip());
            }
        }
        return typed;
    }

    private String form(
            String kind,
            @Nullable MasterRecord record,
            Map<String, @Nullable String> values,
            List<Violation> violations,
            Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("record", record);
        model.addAttribute("fields", entered(kind, record == null ? null : record.key()));
        model.addAttribute("values", values);
        model.addAttribute("violations", violations);
        model.addAttribute(
                "wrong",
                violations.stream()
                        .collect(Collectors.toMap(Violation::field, Violation::reason, (first, other) -> first)));
        return "master-data-form";
    }

    private static String saved(MasterRecord record, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", record.key() + " · " + record.version());
        return "redirect:"
                + UriComponentsBuilder.fromPath("/master-data/{kind}/{key}")
                        .encode()
                        .buildAndExpand(record.kind(), record.key())
                        .toUriString();
    }
}
