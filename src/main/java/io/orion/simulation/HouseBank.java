package io.orion.simulation;

import io.orion.treasury.PaymentRunRequest;
import io.orion.treasury.PaymentRunView;
import io.orion.treasury.PaymentRunView.PaymentLine;
import io.orion.treasury.PaymentRunView.PaymentState;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Treasury starts runs, and the bank says what it takes, what it does not, and what has left the account. */
final class HouseBank {

    private static final Set<PaymentRunView.Status> ENDED =
            Set.of(PaymentRunView.Status.CLOSED, PaymentRunView.Status.CANCELLED, PaymentRunView.Status.NOTHING_TO_PAY);

    private final Doors doors;
    private final Memory memory;
    private final Time time;
    private final Dice dice;
    private final List<String> runs = new ArrayList<>();
    private @Nullable String toRefuse;

    HouseBank(Doors doors, Memory memory, Time time, Dice dice) {
        this.doors = doors;
        this.memory = memory;
        this.time = time;
        this.dice = dice;
    }

    /**
     * Starts a run of what is due.
     *
     * @param days how many days further than today it looks
     */
    String start(int days) {
        var request = new PaymentRunRequest(time.today().plusDays(days), null);
        var run = doors.treasury().startRun(request, People.actor("treasury"));
        time.settle();
        runs.add(run);
        return run;
    }

    /** A run whose first payment the bank refuses, and nobody gets to. */
    void startRefused() {
        var run = start(0);
        memory.press(run);
        toRefuse = run;
    }

    /** What the bank tells today: first what it takes, the next time what has left. */
    void tell() {
        for (String number : List.copyOf(runs)) {
            var run = doors.treasury().run(number);
            if (ENDED.contains(run.status())) {
                runs.remove(number);
            } else if (run.status() == PaymentRunView.Status.AT_BANK) {
                tell(run);
            }
        }
    }

    private void tell(PaymentRunView run) {
        var ordered = in(run, PaymentState.ORDERED);
        if (ordered.isEmpty()) {
            clear(in(run, PaymentState.ACCEPTED));
        } else {
            report(run, ordered);
        }
        time.settle();
    }

    private static List<PaymentLine> in(PaymentRunView run, PaymentState state) {
        return run.payments().stream()
                .filter(payment -> payment.state() == state)
                .toList();
    }

    private void report(PaymentRunView run, List<PaymentLine> payments) {
        var transactions = new StringBuilder();
        for (var payment : payments) {
            boolean first = run.number().equals(toRefuse) && payment.equals(payments.get(0));
            if (first) {
                memory.leave(run.number(), "userTask_repairPayment");
            }
            boolean refused = first || dice.of(payment.number()).chance(0.04);
            transactions.append(refused ? refused(payment) : taken(payment));
        }
        var report = """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                <GrpHdr><MsgId>SIM-%s</MsgId></GrpHdr>
                <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
                </OrgnlGrpInfAndSts>
                <OrgnlPmtInfAndSts><OrgnlPmtInfId>%s-1</OrgnlPmtInfId>%s</OrgnlPmtInfAndSts>
                </CstmrPmtStsRpt></Document>""".formatted(run.number(), run.number(), run.number(), transactions);
        doors.treasury().report(bytes(report));
    }

    private static String taken(PaymentLine payment) {
        return "<TxInfAndSts><OrgnlEndToEndId>" + payment.endToEnd()
                + "</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>";
    }

    private static String refused(PaymentLine payment) {
        return "<TxInfAndSts><OrgnlEndToEndId>" + payment.endToEnd() + "</OrgnlEndToEndId><TxSts>RJCT</TxSts>"
                + "<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts>";
    }

    private void clear(List<PaymentLine> payments) {
        if (payments.isEmpty()) {
            return;
        }
        var entries = new StringBuilder();
        var sum = BigDecimal.ZERO;
        for (var payment : payments) {
            sum = sum.add(payment.amount());
            entries.append("""
                    <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>
                    <BookgDt><Dt>%s</Dt></BookgDt><ValDt><Dt>%s</Dt></ValDt><AcctSvcrRef>SIM-%s</AcctSvcrRef>
                    <NtryDtls><TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>
                    """.formatted(
                            cents(payment.amount()), time.today(), time.today(), payment.number(), payment.endToEnd()));
        }
        var statement = """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>
                <Id>SIM-%s</Id><Acct><Id><IBAN>%s</IBAN></Id></Acct>
                <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp>
                <Amt Ccy="EUR">0</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
                <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp>
                <Amt Ccy="EUR">%s</Amt><CdtDbtInd>DBIT</CdtDbtInd></Bal>
                %s</Stmt></BkToCstmrStmt></Document>""".formatted(
                        payments.get(0).number(), doors.masterData().company().iban(), cents(sum), entries);
        doors.banking().importStatements(bytes(statement), "bank");
    }

    private static String cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static ByteArrayInputStream bytes(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }
}
