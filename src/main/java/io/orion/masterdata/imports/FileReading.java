package io.orion.masterdata.imports;

import io.orion.kernel.InvalidInput;
import io.orion.masterdata.ImportFiles.Reading;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How a file seems to be written, and the ways in which people may say that it is. */
final class FileReading {

    static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");

    /** What spreadsheets write, beside UTF-8. */
    private static final Charset OFFICE = Charset.forName("windows-1252");

    private static final Map<String, Charset> ENCODINGS =
            new TreeMap<>(Map.of(StandardCharsets.UTF_8.name(), StandardCharsets.UTF_8, OFFICE.name(), OFFICE));

    private FileReading() {}

    /** Refuses what is no text at all: nothing, pictures, workbooks. */
    static void refuseUnlessText(byte[] content) {
        if (content.length == 0) {
            throw new InvalidInput("file", "is empty");
        }
        int line = 1;
        for (byte character : content) {
            if (character >= 0 && character < ' ' && !Character.isWhitespace(character)) {
                throw new InvalidInput(
                        "file", "is not text: line " + line + " has a control character. Save a workbook as CSV first");
            }
            line += character == '\n' ? 1 : 0;
        }
    }

    /** UTF-8 where the whole file is, else what spreadsheets write; the separator that the first line has most of. */
    static Reading guess(byte[] content) {
        var encoding = isUtf8(content) ? StandardCharsets.UTF_8 : OFFICE;
        int end = 0;
        while (end < content.length && content[end] != '\n' && content[end] != '\r') {
            end++;
        }
        var header = new String(content, 0, end, encoding).replaceAll("\"[^\"]*\"", "");
        var delimiter = DELIMITERS.stream()
                .reduce((best, next) -> count(header, next) > count(header, best) ? next : best)
                .orElseThrow();
        return new Reading(delimiter, encoding.name());
    }

    private static long count(String text, String delimiter) {
        return text.chars().filter(c -> c == delimiter.charAt(0)).count();
    }

    private static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    static Mapping.Format format(Reading reading) {
        if (!DELIMITERS.contains(reading.delimiter())) {
            throw new InvalidInput("delimiter", "is none of comma, semicolon, tab and bar");
        }
        var encoding = ENCODINGS.get(reading.encoding());
        if (encoding == null) {
            throw new InvalidInput("encoding", "is not one of " + String.join(", ", ENCODINGS.keySet()));
        }
        return new Mapping.Format(reading.delimiter().charAt(0), encoding);
    }
}
