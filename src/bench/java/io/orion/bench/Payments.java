package io.orion.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A bank statement (camt.053.001.02) that pays every invoice, with remittance texts as payers and banks garble them:
 * dashes and spaces lost, numbers broken over two lines, several invoices at once, one invoice in two instalments.
 */
final class Payments {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int HABITS = 5;

    private final List<Entry> entries = new ArrayList<>();

    /** An invoice that is open. */
    record Invoice(String customer, String customerName, String number, BigDecimal open) {}

    /** One payment: what was paid, by whom, and each line of what was written. */
    record Entry(BigDecimal amount, String payer, List<String> text) {}

    /** Each customer pays all at once or one by one, in a habit of its own. */
    static Payments of(List<Invoice> invoices) {
        var payments = new Payments();
        Map<String, List<Invoice>> byCustomer = invoices.stream().collect(Collectors.groupingBy(Invoice::customer));
        int habit = 0;
        for (var customer : new java.util.TreeMap<>(byCustomer).values()) {
            if (habit % HABITS == 0) {
                payments.together(customer);
            } else {
                for (Invoice invoice : customer) {
                    payments.alone(invoice, habit % HABITS);
                }
            }
            habit++;
        }
        return payments;
    }

    private void together(List<Invoice> invoices) {
        var amount = invoices.stream().map(Invoice::open).reduce(BigDecimal.ZERO, BigDecimal::add);
        var numbers = invoices.stream().map(Invoice::number).collect(Collectors.joining(", ", "Your invoices ", ""));
        entries.add(new Entry(amount, invoices.get(0).customerName(), List.of(numbers)));
    }

    private void alone(Invoice invoice, int habit) {
        String number = invoice.number();
        switch (habit) {
            case 1 -> pay(invoice, invoice.open(), List.of("INVOICE" + number.replace("-", "") + "THANKYOU"));
            case 2 -> pay(invoice, invoice.open(), List.of("Pay " + number.substring(0, 11), number.substring(11)));
            case 3 ->
                pay(
                        invoice,
                        invoice.open(),
                        List.of("our ref 4711 / " + number.toLowerCase().replace('-', ' ')));
            default -> {
                var half = invoice.open().divide(TWO, 2, RoundingMode.DOWN);
                pay(invoice, half, List.of(number + " first half"));
                pay(invoice, invoice.open().subtract(half), List.of(number + " second half"));
            }
        }
    }

    private void pay(Invoice invoice, BigDecimal amount, List<String> text) {
        entries.add(new Entry(amount, invoice.customerName(), text));
    }

    int size() {
        return entries.size();
    }

    BigDecimal total() {
        return entries.stream().map(Entry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    String statement(String id, String iban, LocalDate day) {
        var text =
                new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Id>%s</Id>
                <Acct><Id><IBAN>%s</IBAN></Id></Acct>%s%s
                """.formatted(id, iban, balance("OPBD", BigDecimal.ZERO), balance("CLBD", total())));
        for (int i = 0; i < entries.size(); i++) {
            text.append(entry(id + "-" + i, entries.get(i), day));
        }
        return text.append("</Stmt></BkToCstmrStmt></Document>").toString();
    }

    private static String balance(String code, BigDecimal amount) {
        return """
                <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp>
                <Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
                """.formatted(code, amount.toPlainString());
    }

    private static String entry(String reference, Entry entry, LocalDate day) {
        var remittance = entry.text().stream()
                .map(line -> "<Ustrd>" + escape(line) + "</Ustrd>")
                .collect(Collectors.joining());
        return """
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
                <BookgDt><Dt>%s</Dt></BookgDt><ValDt><Dt>%s</Dt></ValDt><AcctSvcrRef>%s</AcctSvcrRef>
                <NtryDtls><TxDtls><RltdPties><Dbtr><Nm>%s</Nm></Dbtr></RltdPties>
                <RmtInf>%s</RmtInf></TxDtls></NtryDtls></Ntry>
                """.formatted(entry.amount().toPlainString(), day, day, reference, escape(entry.payer()), remittance);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
