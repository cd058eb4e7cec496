package io.orion.procuretopay.domain;

import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import io.orion.kernel.Refused;
import io.orion.ledger.Ledger;
import io.orion.procuretopay.SupplierInvoiceRequest;
import io.orion.procuretopay.SupplierInvoicing.InvoiceFile;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes invoices in, as they came, and refuses at once what its own rules refuse. */
@Service
public class InvoiceIntake {

    private static final Pattern ORDER = Pattern.compile("PO-[0-9]{4}-[0-9]{6,12}");

    private final SupplierInvoices invoices;
    private final InvoicePapers papers;
    private final KnownInvoices known;
    private final InvoiceParties parties;
    private final InvoiceRefusal refusal;
    private final Ledger ledger;
    private final Clock clock;

    InvoiceIntake(
            SupplierInvoices invoices,
            InvoicePapers papers,
            KnownInvoices known,
            InvoiceParties parties,
            InvoiceRefusal refusal,
            Ledger ledger,
            Clock clock) {
        this.invoices = invoices;
        this.papers = papers;
        this.known = known;
        this.parties = parties;
        this.refusal = refusal;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Nobody who decides about an invoice later could post it without a rate; whoever sends it sends it again. */
    private void requireRate(SupplierInvoice invoice) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var functional = ledger.currency();
        if (!invoice.currency.equals(functional)
                && ledger.exchangeRate(invoice.currency, today).isEmpty()) {
            throw new InvalidInput(
                    "currency",
                    "has no exchange rate from " + invoice.currency + " to " + functional + " for " + today
                            + "; set one and send the invoice again");
        }
    }

    /**
     * Stores an invoice under a number of ours.
     *
     * @return whether it goes on; what its rules refuse does not
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SupplierInvoice register(SupplierInvoiceRequest request, @Nullable InvoiceFile file, Actor by) {
        request.validated();
        var invoice = invoice(request, file, by);
        var wrong = wrong(invoice);
        if (!invoice.electronic) {
            parties.requireUninvolved(invoice, by);
        }
        if (wrong == null) {
            requireRate(invoice);
            known.note(invoice);
        } else {
            refusal.mark(invoice, "LEG", wrong);
        }
        invoices.add(invoice);
        if (file != null) {
            papers.addFile(invoice.number, InvoicePapers.StoredFile.of(file.name(), file.mediaType(), file.content()));
        }
        if (wrong != null) {
            refusal.respond(invoice, "RE", "LEG", "NIN", wrong);
        }
        return invoice;
    }

    private SupplierInvoice invoice(SupplierInvoiceRequest request, @Nullable InvoiceFile file, Actor by) {
        var now = clock.instant();
        var invoice = new SupplierInvoice(
                invoices.nextNumber(now.atZone(ZoneOffset.UTC).getYear()),
                request.creditNote(),
                file != null && request.supplier() == null,
                request.number().strip(),
                request.issuedOn(),
                currency(request.currency()),
                by.id(),
                now);
        fill(invoice, request);
        invoice.findings = file == null ? null : file.findings();
        return invoice;
    }

    private static @Nullable String wrong(SupplierInvoice invoice) {
        if (invoice.findings != null) {
            return invoice.findings;
        }
        return invoice.gross().isPositive() ? null : "The amount is not greater than zero; use the other document";
    }

    private static void fill(SupplierInvoice invoice, SupplierInvoiceRequest request) {
        var seller = request.seller();
        invoice.dueOn = request.dueOn();
        invoice.supplier = request.supplier();
        invoice.preceding = request.preceding();
        invoice.iban = request.iban() == null ? null : request.iban().replace(" ", "");
        if (seller != null) {
            invoice.seller = new SupplierInvoice.Seller(
                    seller.name(), seller.vatId(), seller.companyId(), seller.scheme(), seller.endpoint());
        }
        int number = 0;
        for (var line : request.lines()) {
            invoice.lines.add(line(++number, line));
        }
        invoice.orders = Stream.concat(
                        Stream.of(Objects.requireNonNullElse(request.order(), "")),
                        request.lines().stream().map(line -> Objects.requireNonNullElse(line.order(), "")))
                .flatMap(InvoiceIntake::orders)
                .distinct()
                .sorted()
                .toList();
        invoice.charges = rounded(invoice, Objects.requireNonNullElse(request.charges(), BigDecimal.ZERO));
        invoice.net =
                invoice.lines.stream().map(line -> rounded(invoice, line.net)).reduce(invoice.charges, BigDecimal::add);
        invoice.tax = rounded(invoice, request.tax() == null ? tax(invoice) : request.tax());
    }

    private static Stream<String> orders(String written) {
        return ORDER.matcher(written).results().map(MatchResult::group);
    }

    private static BigDecimal rounded(SupplierInvoice invoice, BigDecimal amount) {
        return new Money(amount, invoice.currency).amount();
    }

    private static BigDecimal tax(SupplierInvoice invoice) {
        return invoice.lines.stream()
                .map(line -> line.net.multiply(line.taxPercent).movePointLeft(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static SupplierInvoice.Line line(int number, SupplierInvoiceRequest.Line line) {
        return new SupplierInvoice.Line(
                number,
                line.id() == null ? Integer.toString(number) : line.id(),
                line.description(),
                line.sku(),
                line.sellersSku(),
                new Quantity(line.quantity()),
                line.unit() == null ? "EA" : line.unit(),
                line.net(),
                line.taxPercent() == null ? BigDecimal.ZERO : line.taxPercent(),
                line.order() == null ? null : orders(line.order()).findFirst().orElse(null),
                line.orderLine());
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("currency", "is not a currency of ISO 4217: " + code);
        }
    }

    /** Binds the process that runs for an invoice, once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void claimProcess(String number, String processInstanceId) {
        if (!invoices.claimProcess(number, processInstanceId)) {
            throw new Refused("There is no supplier invoice " + number + " that waits for its process");
        }
    }
}
