package io.orion.procuretopay.documents;

import io.orion.edocuments.DocumentParty;
import io.orion.edocuments.Identifier;
import io.orion.edocuments.InvoiceAsSent;
import io.orion.edocuments.PostalAddress;
import io.orion.engine.CaseView.Entry;
import io.orion.engine.CaseView.Fact;
import io.orion.engine.CaseView.Pages;
import io.orion.engine.CaseView.Paper;
import io.orion.engine.CaseView.Party;
import io.orion.engine.CaseView.Sum;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An invoice as its sender wrote it, laid out to be read. */
final class SentInvoicePaper {

    /** Of UNCL5305, those that have a name. */
    private static final Set<String> CATEGORIES = Set.of("S", "Z", "E", "K", "G", "AE", "O");

    private SentInvoicePaper() {}

    static Paper of(InvoiceAsSent invoice, Pages pages, int size) {
        List<Party> parties = new ArrayList<>();
        party(parties, "seller", invoice.seller());
        party(parties, "buyer", invoice.buyer());
        if (invoice.payee() != null) {
            parties.add(new Party("payee", List.of(invoice.payee())));
        }
        return new Paper(
                invoice.creditNote() ? "creditNote" : "invoice",
                invoice.number(),
                invoice.currency(),
                parties,
                facts(invoice),
                pages.part(invoice.lines(), size).stream()
                        .map(SentInvoicePaper::entry)
                        .toList(),
                sums(invoice),
                payment(invoice.payment()),
                invoice.notes(),
                pages);
    }

    private static void party(List<Party> parties, String role, @Nullable DocumentParty party) {
        if (party == null) {
            return;
        }
        List<String> lines = new ArrayList<>();
        add(lines, party.knownLegalName());
        if (party.name() != null && !party.name().equals(party.knownLegalName())) {
            add(lines, party.name());
        }
        PostalAddress address = party.address();
        if (address != null) {
            add(lines, address.street());
            add(lines, address.additionalStreet());
            add(lines, address.addressLine());
            add(lines, joined(" ", address.postalCode(), address.city()));
            add(lines, joined(", ", address.subdivision(), address.country()));
        }
        add(lines, party.vatId());
        Identifier company = party.companyId();
        add(lines, company == null ? null : company.value());
        parties.add(new Party(role, lines));
    }

    private static List<Fact> facts(InvoiceAsSent invoice) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "issuedOn", invoice.issuedOn());
        add(facts, "dueOn", invoice.dueOn());
        add(facts, "deliveredOn", invoice.deliveredOn());
        add(facts, "order", invoice.order());
        add(facts, "buyerReference", invoice.buyerReference());
        add(facts, "salesOrder", invoice.salesOrder());
        add(facts, "despatchAdvice", invoice.despatchAdvice());
        add(facts, "preceding", invoice.preceding());
        return facts;
    }

    private static Entry entry(InvoiceAsSent.Line line) {
        List<String> details = new ArrayList<>();
        var standard = line.item().standardId();
        add(details, line.item().description());
        add(
                details,
                joined(
                        " · ",
                        line.item().buyersId(),
                        line.item().sellersId(),
                        standard == null ? null : standard.value()));
        line.extras()
                .forEach(extra ->
                        add(details, joined(" ", label(extra), signed(extra).toPlainString())));
        add(details, line.note());
        return new Entry(
                line.id(),
                line.item().name(),
                details,
                line.quantity(),
                line.unit(),
                price(line),
                line.taxPercent(),
                line.net());
    }

    /** Of one unit. */
    private static @Nullable BigDecimal price(InvoiceAsSent.Line line) {
        var base = line.priceBase();
        return line.price() == null || base == null || base.signum() == 0
                ? line.price()
                : line.price().divide(base, MathContext.DECIMAL64);
    }

    private static String label(InvoiceAsSent.Extra extra) {
        var percent = extra.percent() == null ? null : extra.percent().toPlainString() + " %";
        return joined(" ", extra.reason(), percent);
    }

    private static BigDecimal signed(InvoiceAsSent.Extra extra) {
        return extra.charge() ? extra.amount() : extra.amount().negate();
    }

    private static List<Sum> sums(InvoiceAsSent invoice) {
        var totals = invoice.totals();
        List<Sum> sums = new ArrayList<>();
        if (!invoice.extras().isEmpty()) {
            sum(sums, "lines", totals.lines());
        }
        invoice.extras().forEach(extra -> sums.add(sum(extra)));
        sum(sums, "net", totals.net());
        invoice.taxes().forEach(tax -> sums.add(tax(tax)));
        if (invoice.taxes().isEmpty()) {
            sum(sums, "tax", totals.tax());
        }
        boolean same = totals.gross() != null && totals.gross().equals(totals.payable());
        if (!same) {
            sum(sums, "gross", totals.gross());
            sum(
                    sums,
                    "prepaid",
                    totals.prepaid() == null ? null : totals.prepaid().negate());
            sum(sums, "rounding", totals.rounding());
        }
        if (totals.payable() != null) {
            sums.add(Sum.result("payable", totals.payable()));
        }
        return sums;
    }

    private static Sum sum(InvoiceAsSent.Extra extra) {
        var label = extra.charge() ? "charge" : "allowance";
        return new Sum(label, extra.reason(), extra.percent(), null, signed(extra), false);
    }

    private static Sum tax(InvoiceAsSent.Tax tax) {
        var known = tax.category() != null && CATEGORIES.contains(tax.category());
        return new Sum(
                known ? "tax." + tax.category() : "tax",
                tax.exemption(),
                tax.percent(),
                tax.taxable(),
                Objects.requireNonNullElse(tax.tax(), BigDecimal.ZERO),
                false);
    }

    private static void sum(List<Sum> sums, String label, @Nullable BigDecimal amount) {
        if (amount != null) {
            sums.add(Sum.plain(label, amount));
        }
    }

    private static List<Fact> payment(InvoiceAsSent.Payment payment) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "iban", payment.iban() == null ? null : grouped(payment.iban()));
        add(facts, "bic", payment.bic());
        add(facts, "holder", payment.holder());
        add(facts, "reference", payment.reference());
        add(facts, "terms", payment.terms());
        return facts;
    }

    /** Accounts are read in groups of four. */
    static String grouped(String iban) {
        return iban.replaceAll("\\s", "").replaceAll("(.{4})(?=.)", "$1 ");
    }

    static void add(List<Fact> facts, String label, @Nullable Object value) {
        if (value != null) {
            facts.add(new Fact(label, value));
        }
    }

    private static void add(List<String> lines, @Nullable String line) {
        if (line != null && !line.isBlank()) {
            lines.add(line);
        }
    }

    private static String joined(String separator, @Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(separator));
    }
}
