package io.orion.ordertocash.persistence;

import static io.orion.ordertocash.persistence.Columns.instant;
import static io.orion.ordertocash.persistence.Columns.timestamp;

import io.orion.kernel.Quantity;
import io.orion.ordertocash.domain.CustomerReturn.Condition;
import io.orion.ordertocash.domain.CustomerReturn.Disposition;
import io.orion.ordertocash.domain.CustomerReturn.Finding;
import io.orion.ordertocash.domain.CustomerReturn.Receipt;
import io.orion.ordertocash.domain.CustomerReturn.ReceivedLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a return's receipts: what came is written once, what was found of it until it is posted. */
@Component
class ReturnReceiptTable {

    private final JdbcClient jdbc;

    ReturnReceiptTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(String number, Receipt receipt) {
        int added = jdbc.sql(
                        "insert into order_to_cash.return_receipt (number, return_number, received_at, received_by)"
                                + " values (?, ?, ?, ?) on conflict (number) do nothing")
                .params(receipt.number, number, timestamp(receipt.receivedAt), receipt.receivedBy)
                .update();
        if (added == 1) {
            receipt.lines.forEach(line -> add(receipt, line));
        }
        receipt.findings.forEach(finding -> save(receipt, finding));
        jdbc.sql("update order_to_cash.return_receipt set inspected_at = ?, inspected_by = ?, posted_at = ?"
                        + " where number = ? and posted_at is null")
                .params(
                        timestamp(receipt.inspectedAt),
                        receipt.inspectedBy,
                        timestamp(receipt.postedAt),
                        receipt.number)
                .update();
    }

    private void add(Receipt receipt, ReceivedLine line) {
        jdbc.sql("insert into order_to_cash.return_receipt_line (receipt, line, quantity, serials)"
                        + " values (?, ?, ?, ?)")
                .params(
                        receipt.number,
                        line.line(),
                        line.quantity().value(),
                        line.serials().toArray(String[]::new))
                .update();
    }

    private void save(Receipt receipt, Finding finding) {
        jdbc.sql("insert into order_to_cash.return_finding"
                        + " (receipt, line, condition, quantity, serials, disposition, credit_percent)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (receipt, line, condition) do update"
                        + " set disposition = excluded.disposition, credit_percent = excluded.credit_percent"
                        + " where return_finding.disposition is null")
                .params(
                        receipt.number,
                        finding.line,
                        finding.condition.name(),
                        finding.quantity.value(),
                        finding.serials.toArray(String[]::new),
                        finding.disposition == null ? null : finding.disposition.name(),
                        finding.creditPercent)
                .update();
    }

    List<Receipt> of(String number) {
        var receipts = jdbc.sql("select * from order_to_cash.return_receipt where return_number = ?"
                        + " order by received_at, length(number), number")
                .param(number)
                .query(ReturnReceiptTable::head)
                .list();
        for (Receipt receipt : receipts) {
            receipt.lines.addAll(jdbc.sql("select line, quantity, serials from order_to_cash.return_receipt_line"
                            + " where receipt = ? order by line")
                    .param(receipt.number)
                    .query((row, index) -> new ReceivedLine(row.getInt("line"), quantity(row), serials(row)))
                    .list());
            receipt.findings.addAll(jdbc.sql("select * from order_to_cash.return_finding"
                            + " where receipt = ? order by line, condition desc")
                    .param(receipt.number)
                    .query(ReturnReceiptTable::finding)
                    .list());
        }
        return receipts;
    }

    private static Receipt head(ResultSet row, int index) throws SQLException {
        var receipt = new Receipt(
                row.getString("number"),
                Objects.requireNonNull(instant(row, "received_at")),
                row.getString("received_by"));
        receipt.inspectedAt = instant(row, "inspected_at");
        receipt.inspectedBy = row.getString("inspected_by");
        receipt.postedAt = instant(row, "posted_at");
        return receipt;
    }

    private static Finding finding(ResultSet row, int index) throws SQLException {
        var finding = new Finding(
                row.getInt("line"), Condition.valueOf(row.getString("condition")), quantity(row), serials(row));
        var disposition = row.getString("disposition");
        finding.disposition = disposition == null ? null : Disposition.valueOf(disposition);
        finding.creditPercent = row.getBigDecimal("credit_percent");
        return finding;
    }

    private static Quantity quantity(ResultSet row) throws SQLException {
        return new Quantity(row.getBigDecimal("quantity"));
    }

    private static List<String> serials(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("serials").getArray());
    }
}
