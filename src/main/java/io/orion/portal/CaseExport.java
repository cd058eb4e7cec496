package io.orion.portal;

import io.orion.engine.CaseSummary;
import io.orion.engine.Cases;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes a list of cases as a file, page by page, so that any number fits into memory.
 *
 * <p>Numbers and times are typed cells in XLSX. In CSV a text that a spreadsheet would take for a formula is preceded
 * by an apostrophe (OWASP ASVS 1.2.10); a negative number stays a number.
 */
@Component
class CaseExport {

    /** More than this is a question for the database, not for a spreadsheet. */
    static final int MOST = 100_000;

    private static final int PAGE = 500;
    private static final String FORMULA = "=+-@\t\r\0";
    private static final List<String> COLUMNS = List.of(
            "number",
            "process",
            "title",
            "status",
            "stage",
            "waits for",
            "owner",
            "until",
            "party",
            "party name",
            "reference",
            "amount",
            "currency",
            "region",
            "started",
            "closed");

    private final Cases cases;

    CaseExport(Cases cases) {
        this.cases = cases;
    }

    int count(CaseFilter filter, Set<String> readable) {
        return cases.count(filter.query(readable, null), MOST);
    }

    void csv(CaseFilter filter, Set<String> readable, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(COLUMNS);
        each(filter, readable, summary -> print(printer, cells(summary)));
        printer.flush();
    }

    private static void print(CSVPrinter printer, List<@Nullable Object> cells) {
        try {
            printer.printRecord(cells.stream().map(CaseExport::harmless).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object harmless(@Nullable Object cell) {
        return cell instanceof String text && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : cell;
    }

    void xlsx(CaseFilter filter, Set<String> readable, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Orion", "1.0")) {
            var sheet = book.newWorksheet("Cases");
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.value(0, i, COLUMNS.get(i));
            }
            int[] row = {0};
            each(filter, readable, summary -> write(sheet, ++row[0], cells(summary)));
        }
    }

    private static void write(Worksheet sheet, int row, List<@Nullable Object> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell instanceof BigDecimal number) {
                sheet.value(row, i, number);
            } else if (cell instanceof Instant instant) {
                sheet.value(row, i, instant.atZone(ZoneOffset.UTC).toLocalDateTime());
                sheet.style(row, i).format("yyyy-mm-dd hh:mm").set();
            } else if (cell != null) {
                sheet.value(row, i, cell.toString());
            }
        }
        try {
            if (row % PAGE == 0) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void each(CaseFilter filter, Set<String> readable, Consumer<CaseSummary> writer) {
        String after = null;
        for (int written = 0; written < MOST; written += PAGE) {
            var page = cases.list(filter.query(readable, after), PAGE);
            page.forEach(writer);
            if (page.size() < PAGE) {
                return;
            }
            after = page.get(PAGE - 1).number();
        }
    }

    private static List<@Nullable Object> cells(CaseSummary it) {
        return Arrays.asList(
                it.number(),
                it.processId(),
                it.title(),
                it.status(),
                it.stage(),
                it.waitsFor(),
                it.owner(),
                it.until(),
                it.party(),
                it.partyName(),
                it.reference(),
                it.amount(),
                it.currency(),
                it.region(),
                it.startedAt(),
                it.closedAt());
    }
}
