package io.orion.treasury;

import io.orion.treasury.PaymentRunView.PaymentLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;

/** Statements as a bank writes them, with bookings that bear our reference. */
public final class Camt053 {

    private static final Pattern AMOUNT = Pattern.compile("<Amt Ccy=\"EUR\">([0-9.]+)</Amt><CdtDbtInd>(DBIT|CRDT)");

    private Camt053() {}

    public static String paid(PaymentLine payment) {
        return entry(payment.amount(), "DBIT", payment.endToEnd(), "");
    }

    static String returned(PaymentLine payment) {
        return entry(payment.amount(), "CRDT", payment.endToEnd(), "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>");
    }

    public static String entry(BigDecimal amount, String direction, String endToEnd, String more) {
        return """
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts>BOOK</Sts>
                <BookgDt><Dt>DAY</Dt></BookgDt><ValDt><Dt>DAY</Dt></ValDt><AcctSvcrRef>%s</AcctSvcrRef>
                <NtryDtls><TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs>%s</TxDtls></NtryDtls></Ntry>
                """.formatted(amount.setScale(2).toPlainString(), direction, UUID.randomUUID(), endToEnd, more);
    }

    public static String of(LocalDate day, String... entries) {
        var all = String.join("", entries);
        var sum = AMOUNT.matcher(all)
                .results()
                .map(found -> new BigDecimal(found.group(1))
                        .multiply(BigDecimal.valueOf(found.group(2).equals("CRDT") ? 1 : -1)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>%s</Id>
                <Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>
                <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp>
                <Amt Ccy="EUR">0</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
                <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp>
                <Amt Ccy="EUR">%s</Amt><CdtDbtInd>%s</CdtDbtInd></Bal>
                %s</Stmt></BkToCstmrStmt></Document>""".formatted(
                        UUID.randomUUID(),
                        sum.abs().toPlainString(),
                        sum.signum() < 0 ? "DBIT" : "CRDT",
                        all.replace("DAY", day.toString()));
    }

    /** What the bank tells of them before the statement: a camt.054. */
    static String notification(LocalDate day, String... entries) {
        var all = String.join("", entries).replace("DAY", day.toString());
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn><Ntfctn>
                <Id>%s</Id><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>%s</Ntfctn>
                </BkToCstmrDbtCdtNtfctn></Document>""".formatted(UUID.randomUUID(), all);
    }
}
