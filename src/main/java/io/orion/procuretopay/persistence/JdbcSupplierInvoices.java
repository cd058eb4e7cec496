package io.orion.procuretopay.persistence;

import io.orion.kernel.DocumentNumber;
import io.orion.kernel.Quantity;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import io.orion.procuretopay.domain.InvoiceComparison;
import io.orion.procuretopay.domain.InvoiceTouched;
import io.orion.procuretopay.domain.SupplierInvoice;
import io.orion.procuretopay.domain.SupplierInvoices;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSupplierInvoices implements SupplierInvoices {

    private static final String SELECT = "select * from procure_to_pay.supplier_invoice ";
    private static final String SAME = "select number from procure_to_pay.supplier_invoice where supplier = ?"
            + " and refused_at is null and number <> ? and credit_note = ? ";

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    JdbcSupplierInvoices(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public String nextNumber(int year) {
        Long next = jdbc.queryForObject("select nextval('procure_to_pay.supplier_invoice_number')", Long.class);
        return new DocumentNumber("SI", year, Objects.requireNonNull(next)).toString();
    }

    @Override
    public void add(SupplierInvoice invoice) {
        events.publishEvent(new InvoiceTouched(invoice.number));
        jdbc.update(InvoiceRows.INSERT, InvoiceRows.inserted(invoice));
        jdbc.batchUpdate(InvoiceRows.INSERT_LINE, InvoiceRows.insertedLines(invoice));
    }

    @Override
    public SupplierInvoice get(String number) {
        return query(SELECT + "where number = ? for update", number).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownRecord("supplier invoice", number));
    }

    @Override
    public Optional<SupplierInvoice> find(String number) {
        return query(SELECT + "where number = ?", number).stream().findFirst();
    }

    private List<SupplierInvoice> query(String sql, @Nullable Object... parameters) {
        var found = jdbc.query(sql, (row, index) -> InvoiceRows.head(row), parameters);
        found.forEach(invoice -> invoice.lines.addAll(jdbc.query(
                "select l.*, coalesce((select sum(m.quantity) from procure_to_pay.supplier_invoice_match m"
                        + " where m.invoice = l.invoice and m.line = l.line), 0) as matched"
                        + " from procure_to_pay.supplier_invoice_line l where invoice = ? order by line",
                (row, index) -> InvoiceRows.line(row),
                invoice.number)));
        return found;
    }

    @Override
    public void save(SupplierInvoice invoice) {
        events.publishEvent(new InvoiceTouched(invoice.number));
        jdbc.update(InvoiceRows.UPDATE, InvoiceRows.updated(invoice));
        jdbc.batchUpdate(InvoiceRows.UPDATE_LINE, InvoiceRows.updatedLines(invoice));
    }

    @Override
    public boolean claimProcess(String number, String processInstanceId) {
        return jdbc.update(
                        "update procure_to_pay.supplier_invoice set process_instance_id = ?"
                                + " where number = ? and process_instance_id is null and refused_at is null",
                        processInstanceId,
                        number)
                == 1;
    }

    @Override
    public void lockSupplier(String supplier) {
        jdbc.queryForList("select pg_advisory_xact_lock(hashtextextended(?, 17))", "supplier-invoice:" + supplier);
    }

    @Override
    public Optional<String> same(SupplierInvoice invoice) {
        return jdbc
                .queryForList(
                        SAME + "and match_key = ? and extract(year from issued_on) = ?",
                        String.class,
                        invoice.supplier,
                        invoice.number,
                        invoice.creditNote,
                        invoice.matchKey(),
                        invoice.issuedOn.getYear())
                .stream()
                .findFirst();
    }

    @Override
    public List<Similar> similar(SupplierInvoice invoice, int days) {
        return jdbc.query(
                "select number, match_key, issued_on from procure_to_pay.supplier_invoice where supplier = ?"
                        + " and refused_at is null and number <> ? and credit_note = ? and currency = ?"
                        + " and net + tax = ? and issued_on between ? and ? order by number limit 20",
                (row, index) -> new Similar(
                        row.getString("number"),
                        row.getString("match_key"),
                        row.getObject("issued_on", LocalDate.class)),
                invoice.supplier,
                invoice.number,
                invoice.creditNote,
                invoice.currency.getCurrencyCode(),
                invoice.net.add(invoice.tax),
                invoice.issuedOn.minusDays(days),
                invoice.issuedOn.plusDays(days));
    }

    @Override
    public Optional<SupplierInvoice> posted(String supplier, String theirNumber) {
        return query(
                        SELECT + "where supplier = ? and match_key = ? and not credit_note and posted_at is not null"
                                + " order by number desc limit 1 for update",
                        supplier,
                        SupplierInvoice.matchKey(theirNumber))
                .stream()
                .findFirst();
    }

    @Override
    public Credited credited(String invoice) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select coalesce(sum(agreed_net), 0) as owed,"
                        + " coalesce(sum(net) filter (where agreed_net = 0), 0) as unpaid"
                        + " from procure_to_pay.supplier_invoice where original = ? and posted_at is not null",
                (row, index) -> new Credited(row.getBigDecimal("owed"), row.getBigDecimal("unpaid")),
                invoice));
    }

    @Override
    public List<String> awaiting(String order) {
        return jdbc.queryForList(
                "select distinct invoice from procure_to_pay.supplier_invoice_line"
                        + " where purchase_order = ? and variance = 'awaited' order by invoice",
                String.class,
                order);
    }

    @Override
    public void match(String invoice, Match match) {
        int changed = jdbc.update(
                "update procure_to_pay.goods_receipt_line set invoiced = invoiced + ?"
                        + " where goods_receipt = ? and line = ? and invoiced + ? between 0 and accepted",
                match.quantity().value(),
                match.receipt(),
                match.receiptLine(),
                match.quantity().value());
        if (changed == 0) {
            throw new Refused(match.receipt() + " has no " + match.quantity() + " left to be invoiced");
        }
        jdbc.update(
                "insert into procure_to_pay.supplier_invoice_match (invoice, line, goods_receipt, receipt_line,"
                        + " quantity, value) values (?, ?, ?, ?, ?, ?)",
                invoice,
                match.line(),
                match.receipt(),
                match.receiptLine(),
                match.quantity().value(),
                match.value());
    }

    @Override
    public List<Match> matches(String invoice) {
        return jdbc.query(
                "select * from procure_to_pay.supplier_invoice_match where invoice = ?"
                        + " order by line, goods_receipt, receipt_line",
                (row, index) -> match(row),
                invoice);
    }

    @Override
    public Map<String, Quantity> invoicedBefore(SupplierInvoice invoice, Set<String> orders) {
        Map<String, Quantity> before = new HashMap<>();
        jdbc.query(
                "select l.purchase_order, l.order_line, sum(case when i.credit_note then coalesce((select"
                        + " sum(m.quantity) from procure_to_pay.supplier_invoice_match m where m.invoice = l.invoice"
                        + " and m.line = l.line), 0) else coalesce(l.agreed_quantity, l.quantity) end) as quantity"
                        + " from procure_to_pay.supplier_invoice_line l"
                        + " join procure_to_pay.supplier_invoice i on i.number = l.invoice"
                        + " where l.purchase_order = any (?) and i.posted_at is not null and i.number <> ?"
                        + " and (?::timestamptz is null or i.posted_at < ?)"
                        + " group by l.purchase_order, l.order_line",
                row -> {
                    before.put(
                            InvoiceComparison.key(row.getString("purchase_order"), row.getInt("order_line")),
                            new Quantity(row.getBigDecimal("quantity")));
                },
                orders.toArray(String[]::new),
                invoice.number,
                Columns.timestamp(invoice.postedAt),
                Columns.timestamp(invoice.postedAt));
        return before;
    }

    @Override
    public List<Match> creditable(String invoice, int line) {
        return jdbc.query(
                "select max(m.line) as line, m.goods_receipt, m.receipt_line, sum(m.quantity) as quantity,"
                        + " sum(m.value) as value from procure_to_pay.supplier_invoice_match m"
                        + " join procure_to_pay.supplier_invoice i on i.number = m.invoice"
                        + " where i.number = ? and m.line = ? or i.original = ? and i.posted_at is not null"
                        + " and (m.goods_receipt, m.receipt_line) in (select goods_receipt, receipt_line"
                        + " from procure_to_pay.supplier_invoice_match where invoice = ? and line = ?)"
                        + " group by m.goods_receipt, m.receipt_line having sum(m.quantity) > 0"
                        + " order by m.goods_receipt desc, m.receipt_line",
                (row, index) -> match(row),
                invoice,
                line,
                invoice,
                invoice,
                line);
    }

    private static Match match(ResultSet row) throws SQLException {
        return new Match(
                row.getInt("line"),
                row.getString("goods_receipt"),
                row.getInt("receipt_line"),
                new Quantity(row.getBigDecimal("quantity")),
                row.getBigDecimal("value"));
    }

    @Override
    public void spend(String requisition, int line, BigDecimal amount) {
        jdbc.update(
                "update procure_to_pay.commitment set spent = greatest(spent + ?, 0)"
                        + " where requisition = ? and line = ?",
                amount,
                requisition,
                line);
    }

    @Override
    public List<SupplierInvoice> list(@Nullable String after, @Nullable String supplier, int limit) {
        return query(
                SELECT + "where (?::text is null or number < ?) and (?::text is null or supplier = ?)"
                        + " order by number desc limit ?",
                after,
                after,
                supplier,
                supplier,
                limit);
    }

    @Override
    public List<SupplierInvoice> ofOrder(String order, String supplier, int limit) {
        return query(
                SELECT + "where supplier = ? and number in (select invoice from procure_to_pay.supplier_invoice_line"
                        + " where purchase_order = ?) order by number desc limit ?",
                supplier,
                order,
                limit);
    }

    @Override
    public List<String> numbers(@Nullable String after, int limit) {
        return jdbc.queryForList(
                "select number from procure_to_pay.supplier_invoice where ?::text is null or number > ?"
                        + " order by number limit ?",
                String.class,
                after,
                after,
                limit);
    }
}
