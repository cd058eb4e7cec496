package io.orion.treasury.iso20022;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an ISO 20022 message element by element. The caller keeps the order of the schema. */
final class PainXml {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    /** A part of a message. */
    interface Content {

        void write(PainXml xml);
    }

    private interface Step {

        void run() throws XMLStreamException;
    }

    private PainXml() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] document(String namespace, Content content) {
        var message = new PainXml();
        run(() -> {
            message.xml.writeStartDocument("UTF-8", "1.0");
            message.xml.writeStartElement("Document");
            message.xml.writeDefaultNamespace(namespace);
        });
        content.write(message);
        run(() -> {
            message.xml.writeEndElement();
            message.xml.writeEndDocument();
            message.xml.close();
        });
        return message.bytes.toByteArray();
    }

    PainXml group(String name, Content content) {
        run(() -> xml.writeStartElement(name));
        content.write(this);
        run(xml::writeEndElement);
        return this;
    }

    PainXml value(String name, Object value) {
        run(() -> {
            xml.writeStartElement(name);
            xml.writeCharacters(legal(value.toString()));
            xml.writeEndElement();
        });
        return this;
    }

    PainXml value(String name, Object value, String attribute, String attributeValue) {
        run(() -> {
            xml.writeStartElement(name);
            xml.writeAttribute(attribute, attributeValue);
            xml.writeCharacters(legal(value.toString()));
            xml.writeEndElement();
        });
        return this;
    }

    /** Drops what XML 1.0 has no way to write, and breaks of lines, which banks refuse. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(c -> c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000)
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
