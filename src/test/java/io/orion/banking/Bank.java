package io.orion.banking;

import io.orion.kernel.Money;
import io.orion.ledger.Accounts;
import io.orion.ledger.Ledger;
import io.orion.ledger.Party;
import io.orion.ledger.Posting;
import io.orion.testing.SampleCompany;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Short words for tests about money that comes in: customers with invoices, and statements to pay them. Found by the
 * component scan, because an import of its own would cost every run another context.
 */
@Component
public class Bank {

    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    public static final String ACCOUNT = "DE89370400440532013000";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    Ledger ledger;

    @Autowired
    SampleCompany sample;

    @Autowired
    TransactionTemplate transaction;

    /** A new customer, whose name is its number with "Ltd". */
    public String customer() {
        sample.company();
        return sample.customer("BK-" + UUID.randomUUID().toString().substring(0, 8))
                .save()
                .number();
    }

    /** A new invoice that is open, of a year in which no other test writes any. */
    public String invoice(String customer, String amount) {
        var number = String.format("INV-2031-%06d", NUMBERS.incrementAndGet());
        var money = Money.of(amount, "EUR");
        var item = new Posting.NewOpenItem(Party.customer(customer), number, DAY.plusDays(NUMBERS.get()));
        var lines = List.of(
                new Posting.Line(Accounts.RECEIVABLES, money, item), Posting.Line.credit(Accounts.REVENUE, money));
        transaction.executeWithoutResult(
                status -> ledger.post(new Posting(number, "invoice", DAY, "Invoice", null, lines)));
        return number;
    }

    public String open(String document) {
        return ledger.openItem(document).orElseThrow().open().amount().toPlainString();
    }

    public BigDecimal balance(String account) {
        return ledger.trialBalance(DAY.plusYears(1)).stream()
                .filter(it -> it.account().equals(account))
                .map(it -> it.balance().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A payment that came in. */
    public static String credit(String amount, String reference, String payer, String iban, String text) {
        return """
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
                <BookgDt><Dt>2026-03-02</Dt></BookgDt><ValDt><Dt>2026-03-02</Dt></ValDt><AcctSvcrRef>%s</AcctSvcrRef>
                <NtryDtls><TxDtls><RltdPties><Dbtr><Nm>%s</Nm></Dbtr><DbtrAcct><Id><IBAN>%s</IBAN></Id></DbtrAcct>
                </RltdPties><RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                """.formatted(amount, reference, payer, iban, text);
    }

    public static String debit(String amount) {
        return """
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>
                <BookgDt><Dt>2026-03-02</Dt></BookgDt></Ntry>
                """.formatted(amount);
    }

    /** A payment that the bank took back: money out, with the parties and the reference of the payment itself. */
    public static String returned(String amount, String endToEnd, String payer, String iban) {
        return """
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd><Sts>BOOK</Sts>
                <BookgDt><Dt>2026-03-04</Dt></BookgDt><AcctSvcrRef>%s</AcctSvcrRef>
                <NtryDtls><TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs><RltdPties><Dbtr><Nm>%s</Nm></Dbtr>
                <DbtrAcct><Id><IBAN>%s</IBAN></Id></DbtrAcct></RltdPties>
                <RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls></Ntry>
                """.formatted(amount, fresh("T"), endToEnd, payer, iban);
    }

    /** A statement from 0 to the closing balance. */
    public static String statement(String id, String closing, String... entries) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Id>%s</Id>
                <Acct><Id><IBAN>%s</IBAN></Id></Acct>
                <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp>
                <Amt Ccy="EUR">0</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
                <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp>
                <Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
                %s</Stmt></BkToCstmrStmt></Document>""".formatted(id, ACCOUNT, closing, String.join("", entries));
    }

    public static String fresh(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }
}
