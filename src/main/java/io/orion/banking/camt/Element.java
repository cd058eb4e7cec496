package io.orion.banking.camt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A small part of a document, by local names, so that every version of the format reads alike. */
final class Element {

    private static final int MAX_DEPTH = 30;

    private final String name;
    private final @Nullable String currency;
    private final List<Element> children = new ArrayList<>();
    private String text = "";

    private Element(String name, @Nullable String currency) {
        this.name = name;
        this.currency = currency;
    }

    /** Reads the element at whose start the reader stands, up to its end. */
    static Element read(XMLStreamReader xml) throws XMLStreamException {
        return read(xml, 0);
    }

    private static Element read(XMLStreamReader xml, int depth) throws XMLStreamException {
        if (depth > MAX_DEPTH) {
            throw new XMLStreamException("is nested too deeply", xml.getLocation());
        }
        var element = new Element(xml.getLocalName(), xml.getAttributeValue(null, "Ccy"));
        var text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                element.children.add(read(xml, depth + 1));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            }
        }
        element.text = text.toString().strip();
        return element;
    }

    String name() {
        return name;
    }

    /** The {@code Ccy} attribute. */
    Optional<String> currency() {
        return Optional.ofNullable(currency);
    }

    /** All elements at the end of the path. */
    Stream<Element> all(String... path) {
        var found = Stream.of(this);
        for (var step : path) {
            found = found.flatMap(element -> element.children.stream().filter(child -> child.name.equals(step)));
        }
        return found;
    }

    Optional<Element> first(String... path) {
        return all(path).findFirst();
    }

    /** The first text at the end of the path that is not empty. */
    @Nullable
    String text(String... path) {
        return all(path)
                .map(element -> element.text)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
