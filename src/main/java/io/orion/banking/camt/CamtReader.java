package io.orion.banking.camt;

import io.orion.banking.domain.BankingProperties;
import io.orion.banking.domain.Notification;
import io.orion.banking.domain.Statement;
import io.orion.banking.domain.StatementReader;
import io.orion.kernel.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.stereotype.Component;

/** camt.053 and camt.054 in versions 02 to 08: the elements that matter here have the same names in all of them. */
@Component
class CamtReader implements StatementReader {

    private static final String FILE = "file";

    private final long maxBytes;
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    CamtReader(BankingProperties properties) {
        this.maxBytes = properties.maxStatementSize().toBytes();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    @Override
    public List<Statement> read(InputStream file) {
        return read(file, "BkToCstmrStmt", "Stmt", "statement (camt.053)").stream()
                .map(StatementElement::statement)
                .toList();
    }

    @Override
    public List<Notification> notifications(InputStream file) {
        return read(file, "BkToCstmrDbtCdtNtfctn", "Ntfctn", "notification (camt.054)").stream()
                .map(StatementElement::notification)
                .toList();
    }

    private List<StatementElement> read(InputStream file, String message, String part, String what) {
        try {
            var bytes = file.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE));
            if (bytes.length > maxBytes) {
                throw new InvalidInput(FILE, "is larger than " + maxBytes + " bytes");
            }
            var xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                return parts(xml, message, part, what);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            var at = e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNumber() + ")";
            throw new InvalidInput(FILE, "is not well-formed XML" + at);
        } catch (IOException e) {
            throw new InvalidInput(FILE, "could not be read");
        }
    }

    private static List<StatementElement> parts(XMLStreamReader xml, String message, String part, String what)
            throws XMLStreamException {
        var parts = new ArrayList<StatementElement>();
        boolean found = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new InvalidInput(FILE, "has a DOCTYPE or entities, which statements do not need");
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            found = found || xml.getLocalName().equals(message);
            if (xml.getLocalName().equals(part) && found) {
                parts.add(StatementElement.read(xml, parts.size()));
            }
        }
        if (!found) {
            throw new InvalidInput(FILE, "is not a bank " + what);
        }
        if (parts.isEmpty()) {
            throw new InvalidInput(FILE, "holds no " + what.substring(0, what.indexOf(' ')));
        }
        return parts;
    }
}
