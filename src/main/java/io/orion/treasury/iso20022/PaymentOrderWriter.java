package io.orion.treasury.iso20022;

import io.orion.kernel.Money;
import io.orion.kernel.UnknownRecord;
import io.orion.masterdata.Company;
import io.orion.masterdata.MasterData;
import io.orion.messaging.OutboundContent;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.OutboundWriter;
import io.orion.treasury.domain.Payment;
import io.orion.treasury.domain.PaymentRun;
import io.orion.treasury.domain.PaymentRuns;
import io.orion.treasury.domain.Payments;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the order of a run as ISO 20022 {@code pain.001.001.09}. What it says was stored when the run was ordered, so
 * a repetition is the same file.
 */
@Component
class PaymentOrderWriter implements OutboundWriter {

    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    private static final int LONGEST_NAME = 70;

    private final PaymentRuns runs;
    private final Payments payments;
    private final MasterData masterData;

    PaymentOrderWriter(PaymentRuns runs, Payments payments, MasterData masterData) {
        this.runs = runs;
        this.payments = payments;
        this.masterData = masterData;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("payment-order");
    }

    @Override
    @Transactional(readOnly = true)
    public OutboundContent write(OutboundMessage message) {
        var run = runs.find(message.document()).orElseThrow(() -> new UnknownRecord("payment run", message.document()));
        return new OutboundContent("application/xml", "xml", write(run, payments.ofRun(run.number)));
    }

    private byte[] write(PaymentRun run, List<Payment> ordered) {
        var company = masterData.company();
        var total = Money.sum(ordered.stream().map(payment -> payment.amount).toList(), run.currency);
        return PainXml.document(
                NAMESPACE,
                document -> document.group("CstmrCdtTrfInitn", transfer -> {
                    header(transfer, run, ordered.size(), total, company);
                    transfer.group("PmtInf", info -> {
                        instruction(info, run, ordered.size(), total);
                        debtor(info, company);
                        info.value("ChrgBr", run.currency.getCurrencyCode().equals("EUR") ? "SLEV" : "SHAR");
                        ordered.forEach(payment -> info.group("CdtTrfTxInf", it -> transaction(it, payment)));
                    });
                }));
    }

    private static void header(PainXml transfer, PaymentRun run, int count, Money total, Company company) {
        var created = Objects.requireNonNull(run.orderedAt).truncatedTo(ChronoUnit.SECONDS);
        transfer.group(
                "GrpHdr",
                header -> header.value("MsgId", run.number)
                        .value("CreDtTm", created)
                        .value("NbOfTxs", count)
                        .value("CtrlSum", total.amount().toPlainString())
                        .group("InitgPty", party -> party.value("Nm", name(company.legalName()))));
    }

    private static void instruction(PainXml info, PaymentRun run, int count, Money total) {
        info.value("PmtInfId", run.number + "-1")
                .value("PmtMtd", "TRF")
                .value("BtchBookg", false)
                .value("NbOfTxs", count)
                .value("CtrlSum", total.amount().toPlainString());
        if (run.currency.getCurrencyCode().equals("EUR")) {
            info.group("PmtTpInf", type -> type.group("SvcLvl", level -> level.value("Cd", "SEPA")));
        }
        info.group("ReqdExctnDt", day -> day.value("Dt", Objects.requireNonNull(run.executionDay)));
    }

    private static void debtor(PainXml info, Company company) {
        info.group("Dbtr", party -> party.value("Nm", name(company.legalName())))
                .group("DbtrAcct", account -> iban(account, company.iban()))
                .group("DbtrAgt", agent -> bank(agent, company.bic()));
    }

    private static void transaction(PainXml it, Payment payment) {
        it.group("PmtId", id -> id.value("InstrId", payment.number).value("EndToEndId", payment.endToEnd))
                .group(
                        "Amt",
                        amount -> amount.value(
                                "InstdAmt",
                                payment.amount.amount().toPlainString(),
                                "Ccy",
                                payment.amount.currencyCode()));
        if (payment.account.bic() != null) {
            it.group("CdtrAgt", agent -> bank(agent, payment.account.bic()));
        }
        it.group("Cdtr", party -> party.value("Nm", name(payment.account.holder())))
                .group("CdtrAcct", account -> iban(account, payment.account.iban()))
                .group("RmtInf", text -> text.value("Ustrd", payment.remittance));
    }

    private static void iban(PainXml account, String iban) {
        account.group("Id", id -> id.value("IBAN", iban));
    }

    private static void bank(PainXml agent, @Nullable String bic) {
        agent.group("FinInstnId", bank -> {
            if (bic == null) {
                bank.group("Othr", other -> other.value("Id", "NOTPROVIDED"));
            } else {
                bank.value("BICFI", bic);
            }
        });
    }

    private static String name(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
