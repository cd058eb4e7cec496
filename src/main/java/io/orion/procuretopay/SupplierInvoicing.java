package io.orion.procuretopay;

import io.orion.kernel.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The door of supplier invoices. */
public interface SupplierInvoicing {

    /**
     * Takes an invoice and starts its process, both or neither. One that its file's rules refuse is kept as refused,
     * and the supplier is told.
     *
     * @return its number with us, such as {@code SI-2026-000001}
     * @throws io.orion.kernel.InvalidInput when it cannot be read as an invoice; every field is named
     * @throws io.orion.kernel.Refused when whoever keys it ordered or received what it is about
     */
    String receive(SupplierInvoiceRequest invoice, @Nullable InvoiceFile file, Actor by);

    /**
     * Shows where an invoice is, how it matches, and what it waits for.
     *
     * @throws io.orion.kernel.UnknownRecord when there is none of this number
     */
    SupplierInvoiceView view(String number);

    /** Invoices, newest first, older than {@code after}; of one supplier where given. At most {@code limit}. */
    List<SupplierInvoiceView> list(@Nullable String after, @Nullable String supplier, int limit);

    /**
     * The file that an invoice came in as.
     *
     * @param findings why its rules refuse it; null where they do not
     */
    record InvoiceFile(
            String name,
            String mediaType,
            byte[] content,
            @Nullable String findings) {}
}
