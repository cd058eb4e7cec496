package io.orion.portal;

import io.orion.kernel.InvalidInput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list of cases as a file. The header {@code Orion-Rows} says how many will come, for the page's progress. */
@Controller
class ExportController {

    static final String ROWS = "Orion-Rows";

    private final CaseExport export;
    private final CasePages pages;

    ExportController(CaseExport export, CasePages pages) {
        this.export = export;
        this.pages = pages;
    }

    @GetMapping("/cases/export")
    ResponseEntity<StreamingResponseBody> export(
            @ModelAttribute CaseFilter filter, @RequestParam(defaultValue = "csv") String format) {
        return switch (format) {
            case "csv" -> answer(filter, "cases.csv", "text/csv;charset=UTF-8", export::csv);
            case "xlsx" ->
                answer(
                        filter,
                        "cases.xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        export::xlsx);
            default -> throw new InvalidInput("format", "is neither csv nor xlsx");
        };
    }

    private interface Write {
        void write(CaseFilter filter, Set<String> readable, OutputStream out) throws IOException;
    }

    private ResponseEntity<StreamingResponseBody> answer(CaseFilter filter, String name, String type, Write writer) {
        var readable = pages.readableProcesses(); // asked here: the body is written by a thread that acts for nobody
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(ROWS, String.valueOf(export.count(filter, readable)))
                .contentType(MediaType.parseMediaType(type))
                .body(out -> writer.write(filter, readable, out));
    }
}
