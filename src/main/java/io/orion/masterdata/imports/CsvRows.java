package io.orion.masterdata.imports;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/** Reads a CSV file row by row; memory holds one row. Values stay text, also those that look like a formula. */
final class CsvRows implements Closeable {

    /** A row that is longer is a quote that was never closed. */
    static final int MAX_ROW_CHARACTERS = 100_000;

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final RowLimit limit;
    private final List<String> header;
    private long rowStart;

    private CsvRows(CSVParser parser, RowLimit limit) {
        this.parser = parser;
        this.limit = limit;
        this.records = parser.iterator();
        var first = nextRecord();
        this.header =
                first == null ? List.of() : first.stream().map(String::strip).toList();
    }

    /**
     * A row, or why it is none.
     *
     * @param line where it begins, counted from 1
     */
    record Row(
            long line, Map<String, String> values, @Nullable String problem) {}

    /** The file cannot be read any further. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final long line;

        Unreadable(long line, String reason) {
            super(reason);
            this.line = line;
        }

        long line() {
            return line;
        }
    }

    static CsvRows open(InputStream in, Mapping.Format format) throws IOException {
        var decoder = format.encoding()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var limit = new RowLimit(new InputStreamReader(withoutByteOrderMark(in, format.encoding()), decoder));
        var csv = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(format.delimiter())
                .setIgnoreEmptyLines(false)
                .get();
        return new CsvRows(CSVParser.builder().setReader(limit).setFormat(csv).get(), limit);
    }

    private static InputStream withoutByteOrderMark(InputStream in, Charset encoding) throws IOException {
        var buffered = new BufferedInputStream(in);
        if (encoding.equals(StandardCharsets.UTF_8)) {
            buffered.mark(3);
            if (buffered.read() != 0xEF || buffered.read() != 0xBB || buffered.read() != 0xBF) {
                buffered.reset();
            }
        }
        return buffered;
    }

    /** The names of the columns; refuses an empty file, blank names and names that come twice. */
    List<String> header() {
        if (header.isEmpty() || (header.size() == 1 && header.get(0).isEmpty())) {
            throw new Unreadable(1, "The file has no header line");
        }
        var seen = new HashSet<String>();
        for (var name : header) {
            if (name.isEmpty() || !seen.add(name)) {
                throw new Unreadable(
                        1, name.isEmpty() ? "A column has no name" : "The column " + name + " stands there twice");
            }
        }
        return header;
    }

    /** The next row that is not blank, or null at the end. */
    @Nullable
    Row next() {
        while (true) {
            var record = nextRecord();
            if (record == null) {
                return null;
            }
            if (record.size() > 1 || !record.get(0).isBlank()) {
                return row(rowStart, record);
            }
        }
    }

    private Row row(long line, CSVRecord record) {
        if (record.size() != header.size()) {
            return new Row(line, Map.of(), "has " + record.size() + " values where the header has " + header.size());
        }
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < header.size(); i++) {
            values.put(header.get(i), record.get(i));
        }
        return new Row(line, values, null);
    }

    private @Nullable CSVRecord nextRecord() {
        limit.nextRow();
        rowStart = parser.getCurrentLineNumber() + 1;
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private Unreadable unreadable(UncheckedIOException e) {
        long line = parser.getCurrentLineNumber() + 1;
        return e.getCause() instanceof CharacterCodingException
                ? new Unreadable(
                        line, "The file is not written in the mapping's encoding, here or a little further down")
                : new Unreadable(
                        rowStart,
                        "Here begins something that is not CSV: "
                                + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** Stops a row that does not end before it fills the memory. */
    private static final class RowLimit extends FilterReader {

        private long characters;

        RowLimit(Reader in) {
            super(in);
        }

        void nextRow() {
            characters = 0;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            characters += Math.max(read, 0);
            if (characters > MAX_ROW_CHARACTERS) {
                throw new IOException("the row is longer than " + MAX_ROW_CHARACTERS + " characters");
            }
            return read;
        }
    }
}
