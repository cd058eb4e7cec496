package io.orion.edocuments;

import io.orion.kernel.InvalidInput;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** An element of a schema-valid UBL document, with its path, so that what cannot be used is named. */
record UblNode(Element element, String path) {

    private static final int LONGEST_NUMBER = 30;
    private static final int DATE_LENGTH = 10;

    static UblNode root(Element element) {
        return new UblNode(element, element.getLocalName());
    }

    List<UblNode> all(String name) {
        List<UblNode> found = new ArrayList<>();
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && name.equals(child.getLocalName())) {
                var number = found.isEmpty() ? "" : "[" + (found.size() + 1) + "]";
                found.add(new UblNode(child, path + "/" + name + number));
            }
        }
        return found;
    }

    /** The first element under these names, one below the other. */
    Optional<UblNode> find(String... names) {
        Optional<UblNode> node = Optional.of(this);
        for (String name : names) {
            node = node.flatMap(it -> it.all(name).stream().findFirst());
        }
        return node;
    }

    <T> @Nullable T map(Function<UblNode, @Nullable T> mapping, String... names) {
        var node = find(names);
        return node.isPresent() ? mapping.apply(node.get()) : null;
    }

    @Nullable
    String text(String... names) {
        return map(UblNode::ownText, names);
    }

    String required(String name) {
        var text = text(name);
        if (text == null) {
            throw new InvalidInput(path + "/" + name, "is missing");
        }
        return text;
    }

    @Nullable
    LocalDate date(String... names) {
        return map(UblNode::ownDate, names);
    }

    @Nullable
    BigDecimal number(String... names) {
        return map(UblNode::ownNumber, names);
    }

    BigDecimal requiredNumber(String... names) {
        var number = number(names);
        if (number == null) {
            throw new InvalidInput(path + "/" + String.join("/", names), "is missing");
        }
        return number;
    }

    @Nullable
    Identifier identifier(String... names) {
        return map(UblNode::ownIdentifier, names);
    }

    @Nullable
    String attribute(String name) {
        var value = element.getAttribute(name).strip();
        return value.isEmpty() ? null : value;
    }

    @Nullable
    String ownText() {
        var text = element.getTextContent().strip();
        return text.isEmpty() ? null : text;
    }

    @Nullable
    Identifier ownIdentifier() {
        var value = ownText();
        return value == null ? null : new Identifier(attribute("schemeID"), value);
    }

    private @Nullable BigDecimal ownNumber() {
        var text = ownText();
        if (text == null) {
            return null;
        }
        if (text.length() > LONGEST_NUMBER) {
            throw new InvalidInput(path, "has more than " + LONGEST_NUMBER + " digits");
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new InvalidInput(path, "is not a number: " + text);
        }
    }

    /** An {@code xs:date} may carry a time zone, which a business day does not need. */
    private @Nullable LocalDate ownDate() {
        var text = ownText();
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text.substring(0, Math.min(text.length(), DATE_LENGTH)));
        } catch (DateTimeException e) {
            throw new InvalidInput(path, "is not a date: " + text);
        }
    }
}
