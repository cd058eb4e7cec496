package io.orion.procuretopay.domain;

import io.orion.engine.Decisions;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.masterdata.EndpointId;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.Supplier;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whose invoice it is, whether it is here already, and whether it is to be paid where the supplier is paid. */
@Service
public class InvoiceChecks {

    private static final int DAYS_APART = 60;

    private final SupplierInvoices invoices;
    private final KnownInvoices known;
    private final InvoiceParties parties;
    private final MasterData masterData;
    private final Decisions decisions;

    InvoiceChecks(
            SupplierInvoices invoices,
            KnownInvoices known,
            InvoiceParties parties,
            MasterData masterData,
            Decisions decisions) {
        this.invoices = invoices;
        this.known = known;
        this.parties = parties;
        this.masterData = masterData;
        this.decisions = decisions;
    }

    /** What was found out; each is a question of the process. */
    public record Checked(boolean duplicate, boolean suspected, boolean accountDiffers, boolean ordered) {}

    /** Finds the supplier by endpoint, VAT id, company id or name. Returns whether there is exactly one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean identify(String number) {
        var invoice = invoices.get(number);
        invoice.supplier = (invoice.supplier != null ? masterData.supplier(invoice.supplier) : find(invoice.seller))
                .map(Supplier::number)
                .orElse(null);
        known.note(invoice);
        invoices.save(invoice);
        return invoice.supplier != null;
    }

    private Optional<Supplier> find(SupplierInvoice.Seller seller) {
        Optional<Supplier> found = Optional.empty();
        if (seller.scheme() != null && seller.endpoint() != null) {
            found = masterData.supplierByEndpoint(new EndpointId(seller.scheme(), seller.endpoint()));
        }
        return found.or(() -> byId(seller.vatId()))
                .or(() -> byId(seller.companyId()))
                .or(() -> byName(seller.name()));
    }

    private Optional<Supplier> byId(@Nullable String id) {
        return id == null ? Optional.empty() : masterData.supplierByTaxOrCompanyId(id);
    }

    private Optional<Supplier> byName(@Nullable String name) {
        List<Supplier> named = name == null ? List.of() : masterData.suppliersNamed(name);
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** Takes whose invoice somebody says it is; nobody's is refused. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean assign(String number, @Nullable String supplier, Actor by) {
        var invoice = invoices.get(number);
        if (supplier == null) {
            invoice.refuseCode = "UNR";
            invoice.refuseReason = "The sender is no supplier of ours";
        } else {
            invoice.supplier = masterData
                    .supplier(supplier)
                    .map(Supplier::number)
                    .orElseThrow(() -> new InvalidInput("supplier", "is not known: " + supplier));
        }
        parties.requireUninvolved(invoice, by);
        invoice.decidedBy = by.id();
        known.note(invoice);
        invoices.save(invoice);
        return supplier != null;
    }

    /** Looks for the same invoice, one that may be the same, another account, and an order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Checked check(String number) {
        var invoice = invoices.get(number);
        var supplier = masterData.supplier(invoice.requireSupplier()).orElseThrow();
        boolean same = invoice.duplicateOf != null;
        if (!same) {
            invoice.duplicateOf = suspect(invoice);
        }
        invoice.accountDiffers =
                invoice.iban != null && supplier.iban() != null && !invoice.iban.equals(supplier.iban());
        boolean ordered = invoice.creditNote
                ? findOriginal(invoice)
                : !parties.of(invoice).isEmpty();
        invoices.save(invoice);
        return new Checked(same, !same && invoice.duplicateOf != null, invoice.accountDiffers, ordered);
    }

    /** A credit note of an invoice with orders is matched with it; others are coded like costs. */
    private boolean findOriginal(SupplierInvoice credit) {
        if (credit.preceding == null) {
            return false;
        }
        var original =
                invoices.posted(credit.requireSupplier(), credit.preceding).orElse(null);
        credit.original = original == null ? null : original.number;
        return original != null && original.lines.stream().anyMatch(line -> line.order != null);
    }

    private @Nullable String suspect(SupplierInvoice invoice) {
        for (var similar : invoices.similar(invoice, DAYS_APART)) {
            Map<String, @Nullable Object> facts = new HashMap<>();
            facts.put("daysApart", Math.abs(ChronoUnit.DAYS.between(invoice.issuedOn, similar.issuedOn())));
            facts.put("differentCharacters", distance(invoice.matchKey(), similar.matchKey()));
            facts.put("gross", invoice.gross().amount());
            if (decisions.decide(invoice.number, "decideDuplicate", facts).flag("suspected")) {
                return similar.number();
            }
        }
        return null;
    }

    /** How many characters have to be put in, left out or changed to make one of the other (Levenshtein). */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    /** Takes whether what looks the same is the same. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean confirmDuplicate(String number, boolean duplicate, Actor by) {
        var invoice = invoices.get(number);
        parties.requireUninvolved(invoice, by);
        invoice.decidedBy = by.id();
        invoice.duplicateClearedBy = by.id();
        if (duplicate) {
            invoice.refuseCode = "OTH";
            invoice.refuseReason = "The same as " + invoice.duplicateOf;
        }
        invoices.save(invoice);
        return duplicate;
    }

    /** Takes what somebody found out about another account; the supplier's record stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean checkAccount(String number, boolean accepted, @Nullable String reason, Actor by) {
        var invoice = invoices.get(number);
        parties.requireUninvolved(invoice, by);
        invoice.decidedBy = by.id();
        invoice.accountCheckedBy = by.id();
        if (!accepted) {
            invoice.refuseCode = "FIN";
            invoice.refuseReason = "The account differs from the one agreed" + (reason == null ? "" : ": " + reason);
        }
        invoices.save(invoice);
        return accepted;
    }
}
