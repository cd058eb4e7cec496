package io.orion.bench.engines;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the flow leaves in the books, by the same statements for every contender. */
final class BusinessWrites {

    private static final BigDecimal AMOUNT = new BigDecimal("1234.56");
    private static final int LINES = 3;

    private final JdbcTemplate jdbc;

    BusinessWrites(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    static void createTables(JdbcTemplate jdbc) {
        jdbc.execute("""
                create schema if not exists bench;
                create table if not exists bench.sales_order (
                    number text primary key, customer text not null, amount numeric not null, state text not null);
                create table if not exists bench.sales_order_line (
                    number text not null references bench.sales_order, line int not null, sku text not null,
                    quantity int not null, price numeric not null, primary key (number, line));
                create table if not exists bench.invoice (
                    invoice text primary key, number text not null unique references bench.sales_order,
                    amount numeric not null);
                create table if not exists bench.ledger (
                    id bigint generated always as identity primary key, invoice text not null references bench.invoice,
                    account text not null, amount numeric not null)""");
    }

    /** Five rows: the order in one statement, its lines in one batch. */
    BigDecimal recordOrder(String number) {
        jdbc.update(
                "insert into bench.sales_order (number, customer, amount, state) values (?, ?, ?, ?)",
                number,
                "C1001",
                AMOUNT,
                "ACCEPTED");
        var lines = new java.util.ArrayList<Object[]>();
        for (int line = 1; line <= LINES; line++) {
            lines.add(new Object[] {number, line, "OP-10G-SR", line, AMOUNT});
        }
        jdbc.batchUpdate(
                "insert into bench.sales_order_line (number, line, sku, quantity, price) values (?, ?, ?, ?, ?)",
                lines);
        return AMOUNT;
    }

    /** An invoice and both sides of its posting. */
    void bill(String number) {
        var invoice = "INV-" + number;
        jdbc.update("insert into bench.invoice (invoice, number, amount) values (?, ?, ?)", invoice, number, AMOUNT);
        jdbc.batchUpdate(
                "insert into bench.ledger (invoice, account, amount) values (?, ?, ?)",
                List.of(new Object[] {invoice, "1200", AMOUNT}, new Object[] {invoice, "4000", AMOUNT.negate()}));
    }
}
