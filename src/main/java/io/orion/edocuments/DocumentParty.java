package io.orion.edocuments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A business partner as a document names it.
 *
 * @param endpoint its electronic address, in a scheme of the EAS code list
 * @param ids its identifiers, such as a GLN
 * @param vatId VAT id with country prefix
 * @param companyId registration id of the legal entity
 */
public record DocumentParty(
        @Nullable Identifier endpoint,
        List<Identifier> ids,
        @Nullable String name,
        @Nullable String legalName,
        @Nullable String vatId,
        @Nullable Identifier companyId,
        @Nullable PostalAddress address,
        @Nullable ContactDetails contact) {

    public DocumentParty {
        ids = List.copyOf(ids);
    }

    /** The trading name, else the legal one. */
    public @Nullable String knownName() {
        return name == null ? legalName : name;
    }

    /** The legal name, else the trading one. */
    public @Nullable String knownLegalName() {
        return legalName == null ? name : legalName;
    }
}
