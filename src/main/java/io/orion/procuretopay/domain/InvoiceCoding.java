package io.orion.procuretopay.domain;

import io.orion.approval.ApprovalDecided;
import io.orion.approval.ApprovalRequest;
import io.orion.approval.Approvals;
import io.orion.kernel.Actor;
import io.orion.kernel.Fingerprint;
import io.orion.kernel.InvalidInput;
import io.orion.masterdata.MasterData;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Invoices without an order: what they are for and who pays, and the approval of those by the table of needs. */
@Service
public class InvoiceCoding {

    static final String KIND = "supplier-invoice";

    private final SupplierInvoices invoices;
    private final Requisitions requisitions;
    private final Approvers approvers;
    private final Approvals approvals;
    private final MasterData masterData;
    private final Clock clock;

    InvoiceCoding(
            SupplierInvoices invoices,
            Requisitions requisitions,
            Approvers approvers,
            Approvals approvals,
            MasterData masterData,
            Clock clock) {
        this.invoices = invoices;
        this.requisitions = requisitions;
        this.approvers = approvers;
        this.approvals = approvals;
        this.masterData = masterData;
        this.clock = clock;
    }

    /** Takes {@code <line>=<category> <cost center>}; without a line number it holds for all others. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void code(String number, String category, String costCenter, @Nullable String others, Actor by) {
        var invoice = invoices.get(number);
        invoice.requireOpen();
        invoice.lines.forEach(line -> code(line, category, costCenter));
        Written.byLine("others", others).forEach((line, written) -> {
            var parts = written.split("\\s+", 2);
            if (parts.length < 2) {
                throw new InvalidInput("others", "line " + line + " is not of the form <category> <cost center>");
            }
            code(invoice.line(line), parts[0], parts[1]);
        });
        invoice.codedBy = by.id();
        invoice.decidedBy = by.id();
        invoices.save(invoice);
    }

    private void code(SupplierInvoice.Line line, String category, String costCenter) {
        if (requisitions.account(category).isEmpty()) {
            throw new InvalidInput("category", "is not known: " + category);
        }
        if (masterData.costCenter(costCenter).isEmpty()) {
            throw new InvalidInput("costCenter", "is not known: " + costCenter);
        }
        line.category = category;
        line.costCenter = costCenter;
    }

    /** Asks for approval where the table of needs names anybody. Returns its number, or null where it does not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable String request(String number) {
        var invoice = invoices.get(number);
        Map<Approvers.Share, BigDecimal> shares = new LinkedHashMap<>();
        invoice.lines.forEach(line -> shares.merge(
                new Approvers.Share(Objects.requireNonNull(line.costCenter), Objects.requireNonNull(line.category)),
                line.net,
                BigDecimal::add));
        List<ApprovalRequest.Stage> stages = approvers.stages(number, shares, invoice.net, "LOW");
        if (stages.isEmpty()) {
            invoice.approvedAt = clock.instant();
        } else {
            invoice.approval = approvals.request(new ApprovalRequest(
                    number,
                    KIND,
                    invoice.requireSupplier() + " · " + invoice.theirNumber + " · " + invoice.gross(),
                    content(invoice),
                    Objects.requireNonNull(invoice.codedBy),
                    stages));
        }
        invoices.save(invoice);
        return invoice.approval;
    }

    private static String content(SupplierInvoice invoice) {
        var content = new StringBuilder(invoice.number + " " + invoice.gross());
        invoice.lines.forEach(line -> content.append('\n')
                .append(line.line)
                .append(' ')
                .append(line.net.stripTrailingZeros().toPlainString())
                .append(' ')
                .append(line.category)
                .append(' ')
                .append(line.costCenter));
        return Fingerprint.of(content.toString());
    }

    /** Notes what was decided about exactly this coding. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ApprovalDecided decided) {
        if (!KIND.equals(decided.kind())) {
            return;
        }
        var invoice = invoices.get(decided.subject());
        if (decided.granted() && content(invoice).equals(decided.content())) {
            invoice.approvedAt = clock.instant();
        } else {
            invoice.refuseCode = "UNR";
            invoice.refuseReason = approvals.votes(decided.subject()).stream()
                    .filter(vote -> Boolean.FALSE.equals(vote.granted()))
                    .map(vote -> String.valueOf(vote.comment()))
                    .reduce((one, other) -> one + "; " + other)
                    .orElse("Not approved");
        }
        invoices.save(invoice);
    }
}
