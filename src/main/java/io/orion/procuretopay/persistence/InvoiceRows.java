package io.orion.procuretopay.persistence;

import static io.orion.procuretopay.persistence.Columns.instant;
import static io.orion.procuretopay.persistence.Columns.quantity;
import static io.orion.procuretopay.persistence.Columns.timestamp;

import io.orion.kernel.Quantity;
import io.orion.procuretopay.domain.SupplierInvoice;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Supplier invoices as rows, and back. */
final class InvoiceRows {

    static final String INSERT = "insert into procure_to_pay.supplier_invoice (number, credit_note, received_at,"
            + " received_by, electronic, their_number, match_key, issued_on, due_on, currency, charges, net, tax,"
            + " orders, preceding, iban, seller_name, seller_vat_id, seller_company_id, seller_scheme,"
            + " seller_endpoint, supplier, findings, refused_at, refuse_code, refuse_reason, duplicate_of)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    static final String UPDATE = "update procure_to_pay.supplier_invoice set supplier = ?, duplicate_of = ?,"
            + " duplicate_cleared_by = ?, account_differs = ?, account_checked_by = ?, coded_by = ?, approval = ?,"
            + " approved_at = ?, charges_variance = ?, charges_resolution = ?, await_until = ?, given_up = ?,"
            + " decided_by = ?, agreed_net = ?, agreed_tax = ?, original = ?, refused_at = ?, refuse_code = ?,"
            + " refuse_reason = ?, posted_at = ?, posted_by = ?, version = version + 1 where number = ?";

    static final String INSERT_LINE = "insert into procure_to_pay.supplier_invoice_line (invoice, line, their_line,"
            + " description, sku, their_sku, quantity, unit, net, tax_percent, their_order, order_line_written)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    static final String UPDATE_LINE = "update procure_to_pay.supplier_invoice_line set purchase_order = ?,"
            + " order_line = ?, category = ?, cost_center = ?, variance = ?, variance_amount = ?, resolution = ?,"
            + " agreed_quantity = ?, agreed_net = ? where invoice = ? and line = ?";

    private InvoiceRows() {}

    static @Nullable Object[] inserted(SupplierInvoice invoice) {
        return new @Nullable Object[] {
            invoice.number,
            invoice.creditNote,
            timestamp(invoice.receivedAt),
            invoice.receivedBy,
            invoice.electronic,
            invoice.theirNumber,
            invoice.matchKey(),
            invoice.issuedOn,
            invoice.dueOn,
            invoice.currency.getCurrencyCode(),
            invoice.charges,
            invoice.net,
            invoice.tax,
            invoice.orders.toArray(String[]::new),
            invoice.preceding,
            invoice.iban,
            invoice.seller.name(),
            invoice.seller.vatId(),
            invoice.seller.companyId(),
            invoice.seller.scheme(),
            invoice.seller.endpoint(),
            invoice.supplier,
            invoice.findings,
            timestamp(invoice.refusedAt),
            invoice.refuseCode,
            invoice.refuseReason,
            invoice.duplicateOf
        };
    }

    static @Nullable Object[] updated(SupplierInvoice invoice) {
        return new @Nullable Object[] {
            invoice.supplier,
            invoice.duplicateOf,
            invoice.duplicateClearedBy,
            invoice.accountDiffers,
            invoice.accountCheckedBy,
            invoice.codedBy,
            invoice.approval,
            timestamp(invoice.approvedAt),
            invoice.chargesVariance,
            invoice.chargesResolution,
            timestamp(invoice.awaitUntil),
            invoice.givenUp,
            invoice.decidedBy,
            invoice.agreedNet,
            invoice.agreedTax,
            invoice.original,
            timestamp(invoice.refusedAt),
            invoice.refuseCode,
            invoice.refuseReason,
            timestamp(invoice.postedAt),
            invoice.postedBy,
            invoice.number
        };
    }

    static List<@Nullable Object[]> insertedLines(SupplierInvoice invoice) {
        return invoice.lines.stream()
                .map(line -> new @Nullable Object[] {
                    invoice.number,
                    line.line,
                    line.theirLine,
                    line.description,
                    line.sku,
                    line.theirSku,
                    line.quantity.value(),
                    line.unit,
                    line.net,
                    line.taxPercent,
                    line.theirOrder,
                    line.orderLineWritten
                })
                .toList();
    }

    static List<@Nullable Object[]> updatedLines(SupplierInvoice invoice) {
        return invoice.lines.stream()
                .map(line -> new @Nullable Object[] {
                    line.order,
                    line.orderLine,
                    line.category,
                    line.costCenter,
                    line.variance,
                    line.varianceAmount,
                    line.resolution,
                    line.agreedQuantity == null ? null : line.agreedQuantity.value(),
                    line.agreedNet,
                    invoice.number,
                    line.line
                })
                .toList();
    }

    static SupplierInvoice head(ResultSet row) throws SQLException {
        var invoice = new SupplierInvoice(
                row.getString("number"),
                row.getBoolean("credit_note"),
                row.getBoolean("electronic"),
                row.getString("their_number"),
                row.getObject("issued_on", LocalDate.class),
                Currency.getInstance(row.getString("currency")),
                row.getString("received_by"),
                row.getTimestamp("received_at").toInstant());
        received(row, invoice);
        invoice.supplier = row.getString("supplier");
        invoice.duplicateOf = row.getString("duplicate_of");
        invoice.duplicateClearedBy = row.getString("duplicate_cleared_by");
        invoice.accountDiffers = row.getBoolean("account_differs");
        invoice.accountCheckedBy = row.getString("account_checked_by");
        invoice.codedBy = row.getString("coded_by");
        invoice.approval = row.getString("approval");
        invoice.approvedAt = instant(row, "approved_at");
        decided(row, invoice);
        return invoice;
    }

    private static void received(ResultSet row, SupplierInvoice invoice) throws SQLException {
        invoice.dueOn = Columns.day(row, "due_on");
        invoice.charges = row.getBigDecimal("charges");
        invoice.net = row.getBigDecimal("net");
        invoice.tax = row.getBigDecimal("tax");
        invoice.orders = List.of((String[]) row.getArray("orders").getArray());
        invoice.preceding = row.getString("preceding");
        invoice.iban = row.getString("iban");
        invoice.seller = new SupplierInvoice.Seller(
                row.getString("seller_name"),
                row.getString("seller_vat_id"),
                row.getString("seller_company_id"),
                row.getString("seller_scheme"),
                row.getString("seller_endpoint"));
        invoice.findings = row.getString("findings");
    }

    private static void decided(ResultSet row, SupplierInvoice invoice) throws SQLException {
        invoice.chargesVariance = row.getBoolean("charges_variance");
        invoice.chargesResolution = row.getString("charges_resolution");
        invoice.awaitUntil = instant(row, "await_until");
        invoice.givenUp = row.getBoolean("given_up");
        invoice.decidedBy = row.getString("decided_by");
        invoice.agreedNet = row.getBigDecimal("agreed_net");
        invoice.agreedTax = row.getBigDecimal("agreed_tax");
        invoice.original = row.getString("original");
        invoice.refusedAt = instant(row, "refused_at");
        invoice.refuseCode = row.getString("refuse_code");
        invoice.refuseReason = row.getString("refuse_reason");
        invoice.postedAt = instant(row, "posted_at");
        invoice.postedBy = row.getString("posted_by");
    }

    static SupplierInvoice.Line line(ResultSet row) throws SQLException {
        var line = new SupplierInvoice.Line(
                row.getInt("line"),
                row.getString("their_line"),
                row.getString("description"),
                row.getString("sku"),
                row.getString("their_sku"),
                quantity(row, "quantity"),
                row.getString("unit"),
                row.getBigDecimal("net"),
                row.getBigDecimal("tax_percent"),
                row.getString("their_order"),
                row.getString("order_line_written"));
        line.order = row.getString("purchase_order");
        line.orderLine = row.getObject("order_line", Integer.class);
        line.category = row.getString("category");
        line.costCenter = row.getString("cost_center");
        line.variance = row.getString("variance");
        line.varianceAmount = row.getBigDecimal("variance_amount");
        line.resolution = row.getString("resolution");
        BigDecimal agreed = row.getBigDecimal("agreed_quantity");
        line.agreedQuantity = agreed == null ? null : new Quantity(agreed);
        line.agreedNet = row.getBigDecimal("agreed_net");
        line.matched = quantity(row, "matched");
        return line;
    }
}
