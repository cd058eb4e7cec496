package io.orion.ordertocash.persistence;

import static io.orion.ordertocash.persistence.Columns.timestamp;

import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.domain.CreditNoteStore;
import io.orion.ordertocash.domain.Invoice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCreditNotes implements CreditNoteStore {

    private final JdbcClient jdbc;
    private final JsonColumns json;

    JdbcCreditNotes(JdbcClient jdbc, JsonColumns json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public long nextSequence(int year) {
        return jdbc.sql("insert into order_to_cash.credit_note_sequence (year, last) values (?, 1)"
                        + " on conflict (year) do update set last = credit_note_sequence.last + 1 returning last")
                .param(year)
                .query(Long.class)
                .single();
    }

    @Override
    public void add(Invoice note, String returnNumber, Instant postedAt) {
        var corrects = Objects.requireNonNull(note.corrects(), "a credit note corrects an invoice");
        jdbc.sql("insert into order_to_cash.credit_note (number, invoice, receipt, return_number, order_number,"
                        + " customer, issued_on, currency, net, tax, gross, document, posted_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)")
                .params(
                        note.number(),
                        corrects.number(),
                        note.billing(),
                        returnNumber,
                        note.order().value(),
                        note.buyer().number(),
                        note.issuedOn(),
                        note.currency(),
                        note.net(),
                        note.tax(),
                        note.gross(),
                        json.write(note),
                        timestamp(postedAt))
                .update();
        for (Invoice.Line line : note.lines()) {
            jdbc.sql("insert into order_to_cash.credit_note_line (credit_note, line, quantity, net)"
                            + " values (?, ?, ?, ?)")
                    .params(note.number(), line.line(), line.quantity(), line.net())
                    .update();
        }
    }

    @Override
    public Optional<Invoice> document(String number) {
        return jdbc.sql("select document from order_to_cash.credit_note where number = ?")
                .param(number)
                .query((row, index) -> json.read(row.getString(1), Invoice.class))
                .optional();
    }

    @Override
    public List<Issued> ofReturn(String returnNumber) {
        return of("return_number", returnNumber);
    }

    @Override
    public List<Issued> ofInvoice(String invoice) {
        return of("invoice", invoice);
    }

    @Override
    public List<Issued> ofOrder(SalesOrderNumber order) {
        return of("order_number", order.value());
    }

    private List<Issued> of(String column, String value) {
        return jdbc.sql("select number, invoice, return_number, issued_on, net, gross, currency"
                        + " from order_to_cash.credit_note where " + column + " = ? order by number")
                .param(value)
                .query((row, index) -> new Issued(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        Money.of(row.getBigDecimal(5), row.getString(7)).amount(),
                        Money.of(row.getBigDecimal(6), row.getString(7)).amount()))
                .list();
    }

    @Override
    public Quantity credited(String invoice, int line) {
        return new Quantity(jdbc.sql("select coalesce(sum(l.quantity), 0) from order_to_cash.credit_note_line l"
                        + " join order_to_cash.credit_note c on c.number = l.credit_note"
                        + " where c.invoice = ? and l.line = ?")
                .params(invoice, line)
                .query(BigDecimal.class)
                .single());
    }
}
