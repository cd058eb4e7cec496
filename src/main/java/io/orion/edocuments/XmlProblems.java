package io.orion.edocuments;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.Violation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Follows a document while it is read and notes what is wrong with it, with the element's path and line. */
final class XmlProblems extends XMLFilterImpl {

    private static final int MOST_PROBLEMS = 20;
    private static final int GREATEST_DEPTH = 50;
    private static final String XINCLUDE = "http://www.w3.org/2001/XInclude";

    private final List<Violation> violations = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final Deque<Map<String, Integer>> siblings = new ArrayDeque<>(List.of(new HashMap<>()));
    private @Nullable Locator locator;

    @Override
    public void setDocumentLocator(Locator documentLocator) {
        locator = documentLocator;
        super.setDocumentLocator(documentLocator);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        int number = siblings.element().merge(localName, 1, Integer::sum);
        path.addLast(number == 1 ? localName : localName + "[" + number + "]");
        siblings.push(new HashMap<>());
        if (uri.equals(XINCLUDE)) {
            throw new SAXParseException("includes are refused", locator);
        }
        if (path.size() > GREATEST_DEPTH) {
            throw new SAXParseException("is nested deeper than " + GREATEST_DEPTH + " elements", locator);
        }
        super.startElement(uri, localName, qName, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        super.endElement(uri, localName, qName);
        siblings.pop();
        path.removeLast();
    }

    @Override
    public void warning(SAXParseException problem) {}

    @Override
    public void error(SAXParseException problem) throws SAXException {
        violations.add(violation(problem));
        if (violations.size() >= MOST_PROBLEMS) {
            throw problem;
        }
    }

    @Override
    public void fatalError(SAXParseException problem) throws SAXException {
        throw problem;
    }

    InvalidInput refusal(SAXException problem) {
        if (violations.size() < MOST_PROBLEMS) {
            violations.add(violation(problem));
        }
        return new InvalidInput(violations);
    }

    void refuse() {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private Violation violation(SAXException problem) {
        var field = path.isEmpty() ? "document" : String.join("/", path);
        int line = problem instanceof SAXParseException parse ? parse.getLineNumber() : -1;
        var message = problem.getMessage();
        var reason = message == null ? "is not valid" : message;
        return new Violation(line < 0 ? field : field + " (line " + line + ")", reason);
    }
}
