package io.orion.portal;

import io.orion.engine.Actors;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import io.orion.masterdata.ImportFiles;
import io.orion.masterdata.ImportFiles.Choice;
import io.orion.masterdata.ImportFiles.Outcome;
import io.orion.masterdata.ImportFiles.Reading;
import io.orion.masterdata.ImportFiles.Sheet;
import io.orion.masterdata.MasterRecords;
import io.orion.masterdata.MasterRecords.FieldOfRecord;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Which column of a file becomes which field: the file's first rows, what they would become, and from there a check of
 * the whole file or its import.
 */
@Controller
class ImportColumnsController {

    private static final String COLUMN = "column.";
    private static final String CONSTANT = "constant.";

    private static final List<String> ENCODINGS = List.of("UTF-8", "windows-1252");
    private static final Map<String, String> DELIMITERS =
            new TreeMap<>(Map.of("comma", ",", "semicolon", ";", "tab", "\t", "bar", "|"));

    private final ImportFiles files;
    private final MasterRecords records;
    private final FieldNames names;

    ImportColumnsController(ImportFiles files, MasterRecords records, FieldNames names) {
        this.files = files;
        this.records = records;
        this.names = names;
    }

    @GetMapping("/master-data/import/files/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String delimiter,
            @RequestParam(required = false) @Nullable String encoding,
            Model model) {
        var reading = delimiter == null || encoding == null ? null : new Reading(delimiter, encoding);
        var sheet = files.open(id, Actors.current().id(), reading);
        var last = sheet.choice();
        boolean same = last != null && last.reading().equals(sheet.reading());
        return page(sheet, last == null || !same ? proposal(sheet) : last, model);
    }

    private Choice proposal(Sheet sheet) {
        var columns = ColumnProposal.of(sheet.columns(), names.of(fields(sheet.kind())));
        return new Choice(sheet.reading(), null, columns, Map.of());
    }

    /**
     * Looks again with other columns; or hands the file in, to be checked as a whole or imported. Where nothing says
     * how the file is written, all is as it was at the last check.
     */
    @PostMapping("/master-data/import/files/{id}")
    String choose(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "look") String action,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model,
            HttpServletResponse response) {
        var owner = Actors.current().id();
        var sheet = files.open(id, owner, reading(sent));
        var choice = sheet.choice() != null && !sent.containsKey("delimiter") ? sheet.choice() : chosen(sheet, sent);
        if (action.equals("look")) {
            var view = page(sheet, choice, model);
            return part == null ? view : view + " :: preview";
        }
        try {
            boolean partial = Boolean.parseBoolean(sent.get("partial"));
            return "redirect:/master-data/import/" + files.submit(id, owner, choice, partial, !action.equals("import"));
        } catch (InvalidInput | UnknownRecord | Refused e) {
            response.setStatus(
                    e instanceof Refused ? HttpServletResponse.SC_CONFLICT : HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refusal", e.getMessage());
            return page(sheet, choice, model);
        }
    }

    private static @Nullable Reading reading(Map<String, String> sent) {
        var delimiter = sent.get("delimiter");
        var encoding = sent.get("encoding");
        return delimiter == null || encoding == null ? null : new Reading(delimiter, encoding);
    }

    private Choice chosen(Sheet sheet, Map<String, String> sent) {
        var columns = new LinkedHashMap<String, String>();
        var constants = new LinkedHashMap<String, String>();
        for (FieldOfRecord field : fields(sheet.kind())) {
            put(columns, field.path(), sent.get(COLUMN + field.path()));
            put(constants, field.path(), sent.get(CONSTANT + field.path()));
        }
        var mapping = sent.get("mapping");
        return new Choice(
                sheet.reading(), mapping == null || mapping.isBlank() ? null : mapping.strip(), columns, constants);
    }

    private static void put(Map<String, String> values, String path, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(path, value.strip());
        }
    }

    /** What a file may bring: all but keys that Orion makes itself. */
    private List<FieldOfRecord> fields(String kind) {
        return records.fields(kind).stream()
                .filter(field -> !field.identifies() || field.required())
                .toList();
    }

    private String page(Sheet sheet, Choice choice, Model model) {
        var fields = fields(sheet.kind());
        model.addAttribute("sheet", sheet);
        model.addAttribute("delimiters", DELIMITERS.entrySet());
        model.addAttribute("encodings", ENCODINGS);
        model.addAttribute("fields", fields);
        model.addAttribute("choice", choice);
        model.addAttribute("missing", missing(fields, choice));
        model.addAttribute(
                "unused",
                sheet.columns().stream()
                        .filter(column -> !choice.columns().containsValue(column))
                        .toList());
        preview(sheet, choice, model);
        return "master-data-import-columns";
    }

    /** Required fields that no column, constant or initial value fills. */
    private static List<String> missing(List<FieldOfRecord> fields, Choice choice) {
        return choice.mapping() != null
                ? List.of()
                : fields.stream()
                        .filter(field -> field.required() && field.initial() == null)
                        .map(FieldOfRecord::path)
                        .filter(path -> !choice.columns().containsKey(path)
                                && !choice.constants().containsKey(path))
                        .toList();
    }

    private void preview(Sheet sheet, Choice choice, Model model) {
        List<Outcome> outcomes = List.of();
        if (sheet.problem() == null) {
            try {
                outcomes = files.preview(sheet.id(), Actors.current().id(), choice);
            } catch (InvalidInput | UnknownRecord e) {
                model.addAttribute("previewRefusal", e.getMessage());
            }
        }
        model.addAttribute("outcomes", outcomes);
        model.addAttribute(
                "kinds", outcomes.stream().map(Outcome::kind).distinct().toList());
        model.addAttribute("shown", new Shown(outcomes));
    }

    /** Which fields the preview has columns for: those that at least one row fills. */
    record Shown(List<Outcome> outcomes) {

        public List<String> paths(String kind) {
            return of(kind).stream()
                    .flatMap(outcome -> outcome.values().keySet().stream())
                    .distinct()
                    .toList();
        }

        public List<Outcome> of(String kind) {
            return outcomes.stream()
                    .filter(outcome -> outcome.kind().equals(kind))
                    .toList();
        }
    }
}
