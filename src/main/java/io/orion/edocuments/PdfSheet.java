package io.orion.edocuments;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * A4 pages to write on, in points from the lower left corner, with an embedded font that knows Latin, Greek, Cyrillic
 * and Hebrew. Characters that it does not know become question marks.
 */
final class PdfSheet implements Closeable {

    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();

    private static final String FONTS = "/fonts/ttf/OpenSans/OpenSans-";

    /** How text looks. */
    record Style(boolean bold, float size, Color color) {

        float leading() {
            return size * 1.35f;
        }
    }

    private final PDDocument document = new PDDocument();
    private final PDType0Font regular;
    private final PDType0Font bold;
    private final Map<Integer, Boolean> known = new HashMap<>();
    private @Nullable PDPageContentStream page;

    PdfSheet() throws IOException {
        regular = font("Regular");
        bold = font("SemiBold");
    }

    PDDocument document() {
        return document;
    }

    void newPage() throws IOException {
        closePage();
        var added = new PDPage(PDRectangle.A4);
        document.addPage(added);
        page = new PDPageContentStream(document, added);
    }

    /** Goes back to a page that was left, to add to it. */
    void returnTo(int number) throws IOException {
        closePage();
        page = new PDPageContentStream(document, document.getPage(number), AppendMode.APPEND, true, true);
    }

    void text(Style style, float x, float y, String text) throws IOException {
        var stream = stream();
        stream.beginText();
        stream.setFont(font(style), style.size());
        stream.setNonStrokingColor(style.color());
        stream.newLineAtOffset(x, y);
        stream.showText(drawable(text));
        stream.endText();
    }

    void textEndingAt(Style style, float x, float y, String text) throws IOException {
        text(style, x - width(style, text), y, text);
    }

    void line(float fromX, float toX, float y, float thickness, Color color) throws IOException {
        var stream = stream();
        stream.setStrokingColor(color);
        stream.setLineWidth(thickness);
        stream.moveTo(fromX, y);
        stream.lineTo(toX, y);
        stream.stroke();
    }

    void box(float x, float y, float width, float height, Color color) throws IOException {
        var stream = stream();
        stream.setNonStrokingColor(color);
        stream.addRect(x, y, width, height);
        stream.fill();
    }

    float width(Style style, String text) throws IOException {
        return font(style).getStringWidth(drawable(text)) / 1000 * style.size();
    }

    /** Breaks text into lines no wider than this, within words where a word alone is wider. */
    List<String> wrap(Style style, float width, String text) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            var line = new StringBuilder();
            for (String word : paragraph.strip().split("\\s+")) {
                var longer = line.isEmpty() ? word : line + " " + word;
                if (width(style, longer) > width && !line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                    longer = word;
                }
                line.setLength(0);
                line.append(hardBreak(style, width, longer, lines));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    byte[] bytes() throws IOException {
        closePage();
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        closePage();
        document.close();
    }

    private String hardBreak(Style style, float width, String text, List<String> lines) throws IOException {
        var rest = text;
        while (width(style, rest) > width && rest.length() > 1) {
            int end = rest.length() - 1;
            while (end > 1 && width(style, rest.substring(0, end)) > width) {
                end--;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    private void closePage() throws IOException {
        if (page != null) {
            page.close();
            page = null;
        }
    }

    private PDPageContentStream stream() {
        if (page == null) {
            throw new IllegalStateException("No page was begun");
        }
        return page;
    }

    private PDType0Font font(Style style) {
        return style.bold() ? bold : regular;
    }

    private PDType0Font font(String weight) throws IOException {
        try (InputStream in = PdfSheet.class.getResourceAsStream(FONTS + weight + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("The font is missing from the class path");
            }
            return PDType0Font.load(document, in, true);
        }
    }

    private String drawable(String text) {
        var drawable = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .forEach(c -> drawable.appendCodePoint(known.computeIfAbsent(c, this::hasGlyph) ? c : '?'));
        return drawable.toString();
    }

    private boolean hasGlyph(int codePoint) {
        try {
            return regular.encode(Character.toString(codePoint)).length > 0;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
