package io.orion.procuretopay.domain;

import io.orion.approval.Approvals;
import io.orion.approval.PendingApproval;
import io.orion.ledger.Ledger;
import io.orion.ledger.OpenItem;
import io.orion.procuretopay.RequisitionView.StageState;
import io.orion.procuretopay.SupplierInvoiceView;
import io.orion.procuretopay.SupplierInvoiceView.Stage;
import io.orion.procuretopay.SupplierInvoiceView.StageName;
import io.orion.procuretopay.SupplierInvoiceView.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Derives where an invoice is from what was found out and decided about it. Stores nothing. */
@Component
class InvoiceTracker {

    private final PurchaseOrders orders;
    private final Approvals approvals;
    private final Ledger ledger;

    InvoiceTracker(PurchaseOrders orders, Approvals approvals, Ledger ledger) {
        this.orders = orders;
        this.approvals = approvals;
        this.ledger = ledger;
    }

    Status status(SupplierInvoice invoice) {
        if (invoice.refusedAt != null) {
            return Status.INVOICE_REFUSED;
        }
        if (invoice.postedAt != null) {
            return ledger.openItem(invoice.number).map(OpenItem::isSettled).orElse(true)
                    ? Status.INVOICE_PAID
                    : Status.POSTED;
        }
        if (invoice.supplier == null) {
            return Status.SUPPLIER_UNKNOWN;
        }
        if (invoice.duplicateOf != null && invoice.duplicateClearedBy == null) {
            return Status.DUPLICATE_SUSPECTED;
        }
        if (invoice.accountDiffers && invoice.accountCheckedBy == null) {
            return Status.ACCOUNT_CHECK;
        }
        return waiting(invoice);
    }

    private static Status waiting(SupplierInvoice invoice) {
        if (invoice.approval != null && invoice.approvedAt == null) {
            return invoice.codedBy != null ? Status.CODING_APPROVAL : Status.VARIANCE_APPROVAL;
        }
        if (invoice.quantityVariance()) {
            return Status.QUANTITY_VARIANCE;
        }
        if (invoice.priceVariance()) {
            return Status.PRICE_VARIANCE;
        }
        if (invoice.has("awaited")) {
            return Status.GOODS_AWAITED;
        }
        boolean matched = invoice.codedBy != null || invoice.lines.stream().anyMatch(line -> line.order != null);
        return matched ? Status.RECEIVED : Status.CODING;
    }

    /** Why it does not go on by itself; null where it does. */
    @Nullable
    String waitsFor(SupplierInvoice invoice) {
        return switch (status(invoice)) {
            case SUPPLIER_UNKNOWN -> "Unknown supplier: " + invoice.seller.name();
            case DUPLICATE_SUSPECTED -> "Perhaps the same as " + invoice.duplicateOf;
            case ACCOUNT_CHECK -> "Account not on file: " + invoice.iban;
            case CODING -> "Category and cost center";
            case CODING_APPROVAL, VARIANCE_APPROVAL -> "Approval " + invoice.approval;
            case QUANTITY_VARIANCE -> "Quantity differs: " + differing(invoice);
            case PRICE_VARIANCE -> "Price differs: " + differing(invoice);
            case GOODS_AWAITED -> "Goods of " + String.join(", ", invoice.orders);
            case POSTED -> "Payment of " + invoice.number;
            default -> null;
        };
    }

    private static String differing(SupplierInvoice invoice) {
        var lines = invoice.lines.stream()
                .filter(line -> line.variance != null && !"awaited".equals(line.variance))
                .map(line -> line.line + " " + line.description
                        + (line.varianceAmount == null
                                ? ""
                                : " " + line.varianceAmount.stripTrailingZeros().toPlainString()))
                .collect(Collectors.joining("; "));
        return invoice.chargesVariance ? lines + (lines.isEmpty() ? "" : "; ") + invoice.charges : lines;
    }

    private @Nullable String owner(SupplierInvoice invoice, Status status) {
        return switch (status) {
            case PRICE_VARIANCE -> "buyer";
            case CODING_APPROVAL, VARIANCE_APPROVAL ->
                pending(invoice).map(PendingApproval::group).orElse(null);
            case GOODS_AWAITED -> invoice.supplier;
            case POSTED -> "treasury";
            case INVOICE_REFUSED, INVOICE_PAID, RECEIVED -> null;
            default -> "accounts-payable";
        };
    }

    private @Nullable Instant until(SupplierInvoice invoice, Status status) {
        return switch (status) {
            case GOODS_AWAITED -> invoice.awaitUntil;
            case CODING_APPROVAL, VARIANCE_APPROVAL ->
                pending(invoice).map(PendingApproval::escalatesAt).orElse(null);
            default -> null;
        };
    }

    private Optional<PendingApproval> pending(SupplierInvoice invoice) {
        return invoice.approval == null ? Optional.empty() : approvals.pending(invoice.approval);
    }

    List<Stage> stages(SupplierInvoice invoice, Status status) {
        var at = switch (status) {
            case SUPPLIER_UNKNOWN, DUPLICATE_SUSPECTED, ACCOUNT_CHECK -> StageName.RECEIVED;
            case CODING, QUANTITY_VARIANCE, PRICE_VARIANCE, GOODS_AWAITED, RECEIVED -> StageName.MATCH;
            case CODING_APPROVAL, VARIANCE_APPROVAL -> StageName.APPROVAL;
            case INVOICE_REFUSED -> StageName.POSTING;
            case POSTED, INVOICE_PAID -> StageName.PAYMENT;
        };
        List<Stage> stages = new ArrayList<>();
        for (var name : StageName.values()) {
            stages.add(stage(invoice, status, name, name.compareTo(at)));
        }
        return stages;
    }

    private Stage stage(SupplierInvoice invoice, Status status, StageName name, int away) {
        if (status == Status.INVOICE_REFUSED && name != StageName.RECEIVED) {
            var reason = away == 0 ? invoice.refuseReason : null;
            return new Stage(name, StageState.CANCELLED, reason, null, null);
        }
        if (away < 0 || status == Status.INVOICE_PAID || status == Status.INVOICE_REFUSED) {
            return new Stage(name, StageState.DONE, null, null, null);
        }
        if (away > 0) {
            return new Stage(name, StageState.NOT_STARTED, null, null, null);
        }
        return status == Status.RECEIVED
                ? new Stage(name, StageState.RUNNING, null, null, null)
                : new Stage(
                        name, StageState.WAITING, waitsFor(invoice), owner(invoice, status), until(invoice, status));
    }

    SupplierInvoiceView view(SupplierInvoice invoice) {
        var status = status(invoice);
        var agreed = invoice.agreedNet == null || invoice.agreedTax == null
                ? null
                : invoice.agreedNet.add(invoice.agreedTax);
        Map<String, Optional<PurchaseOrder>> known = new HashMap<>();
        return new SupplierInvoiceView(
                invoice.number,
                status,
                invoice.creditNote,
                invoice.theirNumber,
                invoice.supplier,
                invoice.seller.name(),
                invoice.issuedOn,
                invoice.dueOn,
                invoice.currency.getCurrencyCode(),
                invoice.net,
                invoice.tax,
                invoice.gross().amount(),
                agreed,
                invoice.orders,
                invoice.duplicateOf,
                invoice.refusedAt == null ? null : invoice.refuseReason,
                invoice.findings,
                invoice.postedBy,
                invoice.receivedAt,
                invoice.lines.stream().map(line -> line(line, known)).toList(),
                stages(invoice, status));
    }

    private SupplierInvoiceView.Line line(SupplierInvoice.Line line, Map<String, Optional<PurchaseOrder>> known) {
        var order =
                line.order == null ? Optional.<PurchaseOrder>empty() : known.computeIfAbsent(line.order, orders::find);
        var at = line.orderLine;
        BigDecimal price =
                at == null ? null : order.map(it -> it.line(at).unitPrice).orElse(null);
        return new SupplierInvoiceView.Line(
                line.line,
                line.description,
                line.quantity.value(),
                line.net,
                line.order,
                at,
                price,
                line.category,
                line.costCenter,
                line.variance,
                line.resolution,
                line.matched.value());
    }
}
