package io.orion.ordertocash.persistence;

import static io.orion.ordertocash.persistence.Columns.instant;
import static io.orion.ordertocash.persistence.Columns.timestamp;

import io.orion.kernel.DocumentNumber;
import io.orion.kernel.UnknownRecord;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.domain.Invoice;
import io.orion.ordertocash.domain.InvoiceState;
import io.orion.ordertocash.domain.InvoiceStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcInvoices implements InvoiceStore {

    private static final String STATE = "select number, order_number, customer, issued_on, due_on, currency, gross,"
            + " dunning_level, next_dunning_at, settled_at, delivery_stop,"
            + " (select d.number from order_to_cash.dispute d where d.invoice = invoice.number and d.closed_at is null)"
            + " as dispute, (select w.number from order_to_cash.write_off w where w.invoice = invoice.number"
            + " and w.closed_at is null) as write_off from order_to_cash.invoice";

    private final JdbcClient jdbc;
    private final JsonColumns json;

    JdbcInvoices(JdbcClient jdbc, JsonColumns json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public String addBilling(SalesOrderNumber order, String delivery, Instant now) {
        long next = jdbc.sql("select nextval('order_to_cash.billing_number')")
                .query(Long.class)
                .single();
        var number = new DocumentNumber("BIL", now.atZone(ZoneOffset.UTC).getYear(), next).toString();
        jdbc.sql("insert into order_to_cash.billing (number, order_number, delivery, created_at) values (?, ?, ?, ?)")
                .params(number, order.value(), delivery, timestamp(now))
                .update();
        return number;
    }

    @Override
    public Billing billing(String number) {
        return jdbc.sql("select number, order_number, delivery, buyer_reference from order_to_cash.billing"
                        + " where number = ?")
                .param(number)
                .query((row, index) -> new Billing(
                        row.getString(1), new SalesOrderNumber(row.getString(2)), row.getString(3), row.getString(4)))
                .optional()
                .orElseThrow(() -> new UnknownRecord("billing document", number));
    }

    @Override
    public void saveFindings(String billing, List<String> findings) {
        jdbc.sql("update order_to_cash.billing set findings = ?::jsonb where number = ? and findings <> ?::jsonb")
                .params(json.write(findings), billing, json.write(findings))
                .update();
    }

    @Override
    public List<String> findings(String billing) {
        return jdbc.sql("select findings from order_to_cash.billing where number = ?")
                .param(billing)
                .query((row, index) -> List.of(json.read(row.getString(1), String[].class)))
                .optional()
                .orElse(List.of());
    }

    @Override
    public void setBuyerReference(String billing, String buyerReference) {
        jdbc.sql("update order_to_cash.billing set buyer_reference = ? where number = ?")
                .params(buyerReference, billing)
                .update();
    }

    @Override
    public long nextSequence(int year) {
        return jdbc.sql("insert into order_to_cash.invoice_sequence (year, last) values (?, 1)"
                        + " on conflict (year) do update set last = invoice_sequence.last + 1 returning last")
                .param(year)
                .query(Long.class)
                .single();
    }

    @Override
    public void add(Invoice invoice, Instant postedAt) {
        jdbc.sql("insert into order_to_cash.invoice (number, billing, order_number, customer, issued_on, due_on,"
                        + " currency, net, tax, gross, document, posted_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)")
                .params(
                        invoice.number(),
                        invoice.billing(),
                        invoice.order().value(),
                        invoice.buyer().number(),
                        invoice.issuedOn(),
                        invoice.dueOn(),
                        invoice.currency(),
                        invoice.net(),
                        invoice.tax(),
                        invoice.gross(),
                        json.write(invoice),
                        timestamp(postedAt))
                .update();
    }

    @Override
    public Optional<Invoice> document(String number) {
        return jdbc.sql("select document from order_to_cash.invoice where number = ?")
                .param(number)
                .query((row, index) -> json.read(row.getString(1), Invoice.class))
                .optional();
    }

    @Override
    public String numberOf(String billing) {
        return jdbc.sql("select number from order_to_cash.invoice where billing = ?")
                .param(billing)
                .query(String.class)
                .single();
    }

    @Override
    public Optional<InvoiceState> state(String number) {
        return jdbc.sql(STATE + " where number = ?")
                .param(number)
                .query(JdbcInvoices::read)
                .optional();
    }

    @Override
    public List<InvoiceState> of(SalesOrderNumber order) {
        return jdbc.sql(STATE + " where order_number = ? order by number")
                .param(order.value())
                .query(JdbcInvoices::read)
                .list();
    }

    private static InvoiceState read(ResultSet row, int index) throws SQLException {
        return new InvoiceState(
                row.getString("number"),
                new SalesOrderNumber(row.getString("order_number")),
                row.getString("customer"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("currency"),
                row.getBigDecimal("gross"),
                row.getInt("dunning_level"),
                instant(row, "next_dunning_at"),
                instant(row, "settled_at"),
                row.getString("dispute"),
                row.getBoolean("delivery_stop"),
                row.getString("write_off"));
    }

    @Override
    public void settled(String number, Instant at) {
        jdbc.sql("update order_to_cash.invoice set settled_at = ? where number = ? and settled_at is null")
                .params(timestamp(at), number)
                .update();
    }

    @Override
    public void dunned(String number, int level, @Nullable Instant dunnedAt, Instant nextAt, @Nullable String note) {
        jdbc.sql("update order_to_cash.invoice set dunning_level = ?, dunned_at = coalesce(?, dunned_at),"
                        + " next_dunning_at = ?, collector_note = coalesce(?, collector_note) where number = ?")
                .params(level, timestamp(dunnedAt), timestamp(nextAt), note, number)
                .update();
    }
}
