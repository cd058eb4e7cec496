package io.orion.edocuments;

import io.orion.kernel.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import javax.xml.validation.Schema;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads XML that nobody trusts: no document type, so no entities; no includes; nothing fetched from anywhere; bounded
 * in size and depth.
 *
 * <p>Takes the platform's own parser, because another one on the class path may not know the limits.
 */
public final class HardenedXml {

    private HardenedXml() {}

    /**
     * Reads a document, against a schema where there is one.
     *
     * @throws InvalidInput naming the element and the line of each thing that is wrong, twenty at most
     */
    public static Document read(InputStream in, int maxBytes, @Nullable Schema schema) {
        byte[] bytes = bytes(in, maxBytes);
        var problems = new XmlProblems();
        var result = new DOMResult();
        try {
            ContentHandler target = handler(result);
            if (schema != null) {
                var validator = schema.newValidatorHandler();
                validator.setResourceResolver((type, namespace, publicId, systemId, base) -> {
                    throw new IllegalStateException("External reference");
                });
                validator.setErrorHandler(problems);
                validator.setContentHandler(target);
                target = validator;
            }
            problems.setParent(reader());
            problems.setContentHandler(target);
            problems.parse(new InputSource(new ByteArrayInputStream(bytes)));
        } catch (SAXException e) {
            throw problems.refusal(e);
        } catch (IOException e) {
            throw new InvalidInput("document", "is not readable XML: " + e.getMessage());
        }
        problems.refuse();
        return (Document) result.getNode();
    }

    private static byte[] bytes(InputStream in, int maxBytes) {
        try {
            byte[] bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new InvalidInput("document", "is larger than " + maxBytes + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new InvalidInput("document", "cannot be read to its end");
        }
    }

    private static XMLReader reader() throws SAXException {
        try {
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var parser = factory.newSAXParser();
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return parser.getXMLReader();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TransformerHandler handler(DOMResult result) {
        try {
            var factory = (SAXTransformerFactory) TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var handler = factory.newTransformerHandler();
            handler.setResult(result);
            return handler;
        } catch (TransformerConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
