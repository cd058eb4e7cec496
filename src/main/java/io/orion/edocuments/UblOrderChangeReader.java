package io.orion.edocuments;

import com.helger.ubl21.UBL21Marshaller;
import io.orion.kernel.InvalidInput;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads order changes and cancellations in UBL 2.1, as Peppol BIS Advanced Ordering 3 uses them. */
@Component
public class UblOrderChangeReader {

    /**
     * Reads a change that is valid against the UBL 2.1 schema.
     *
     * @throws InvalidInput naming each element that is wrong; also for documents with a document type, with includes,
     *     or larger than {@code maxBytes}
     */
    public ElectronicOrderChange read(InputStream xml, int maxBytes) {
        var change = UblNode.root(
                HardenedXml.read(xml, maxBytes, UBL21Marshaller.orderChange().getSchema())
                        .getDocumentElement());
        var lines = change.all("OrderLine").stream()
                .flatMap(it -> it.all("LineItem").stream().map(UblOrderChangeReader::line))
                .toList();
        return head(change, change.text("Note"), lines);
    }

    /** Reads a cancellation of a whole order. */
    public ElectronicOrderChange readCancellation(InputStream xml, int maxBytes) {
        var cancellation = UblNode.root(HardenedXml.read(
                        xml, maxBytes, UBL21Marshaller.orderCancellation().getSchema())
                .getDocumentElement());
        return head(cancellation, cancellation.text("CancellationNote"), null);
    }

    private static ElectronicOrderChange head(
            UblNode document, @Nullable String note, @Nullable List<ElectronicOrderChange.Line> lines) {
        var order = document.text("OrderReference", "ID");
        if (order == null) {
            throw new InvalidInput(document.path() + "/OrderReference/ID", "is missing");
        }
        var buyer = document.find("BuyerCustomerParty", "Party")
                .map(UblParts::party)
                .orElseThrow(() -> new InvalidInput(document.path() + "/BuyerCustomerParty/Party", "is missing"));
        return new ElectronicOrderChange(document.required("ID"), order, note, buyer, lines);
    }

    private static ElectronicOrderChange.Line line(UblNode line) {
        var item = line.find("Item").orElseThrow(() -> new InvalidInput(line.path() + "/Item", "is missing"));
        return new ElectronicOrderChange.Line(
                line.required("ID"),
                line.text("LineStatusCode"),
                line.number("Quantity"),
                line.number("Price", "PriceAmount"),
                UblParts.orOne(line.number("Price", "BaseQuantity")),
                UblParts.item(item));
    }
}
