package io.orion.edocuments;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes UBL 2.1 element by element, leaving out what has no value. The caller keeps the order of the schema.
 *
 * <p>Element names are written with the prefixes that everyone knows: {@code cac} for aggregates, {@code cbc} for
 * values.
 */
final class UblXml {

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";

    /** The namespace of elements that hold a text. */
    static final String BASIC = UBL + "CommonBasicComponents-2";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    /** A part of a document. */
    interface Content {

        void write(UblXml xml);
    }

    private interface Step {

        void run() throws XMLStreamException;
    }

    private UblXml() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] document(String root, Content content) {
        var ubl = new UblXml();
        run(() -> {
            ubl.xml.writeStartDocument("UTF-8", "1.0");
            ubl.xml.writeStartElement(root);
            ubl.xml.writeDefaultNamespace(UBL + root + "-2");
            ubl.xml.writeNamespace("cac", UBL + "CommonAggregateComponents-2");
            ubl.xml.writeNamespace("cbc", BASIC);
        });
        content.write(ubl);
        run(() -> {
            ubl.xml.writeEndElement();
            ubl.xml.writeEndDocument();
            ubl.xml.close();
        });
        return ubl.bytes.toByteArray();
    }

    UblXml group(String name, Content content) {
        run(() -> xml.writeStartElement("cac:" + name));
        content.write(this);
        run(xml::writeEndElement);
        return this;
    }

    UblXml value(String name, @Nullable Object value) {
        return value(name, value, "", null);
    }

    UblXml value(String name, @Nullable Object value, String attribute, @Nullable String attributeValue) {
        var text = value == null ? "" : text(value);
        if (!text.isEmpty()) {
            run(() -> {
                xml.writeStartElement("cbc:" + name);
                if (attributeValue != null) {
                    xml.writeAttribute(attribute, attributeValue);
                }
                xml.writeCharacters(text);
                xml.writeEndElement();
            });
        }
        return this;
    }

    UblXml amount(String name, @Nullable BigDecimal amount, Currency currency) {
        return value(name, amount, "currencyID", currency.getCurrencyCode());
    }

    UblXml quantity(String name, @Nullable BigDecimal quantity, @Nullable String unit) {
        return value(name, quantity, "unitCode", unit);
    }

    UblXml identifier(String name, @Nullable Identifier id) {
        return id == null ? this : value(name, id.value(), "schemeID", id.scheme());
    }

    UblXml period(String name, @Nullable DatePeriod period) {
        return period == null
                ? this
                : group(name, it -> it.value("StartDate", period.from()).value("EndDate", period.to()));
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof LocalDate day) {
            return day.toString();
        }
        return legal(value.toString());
    }

    /** Drops the control characters that XML 1.0 has no way to write. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
