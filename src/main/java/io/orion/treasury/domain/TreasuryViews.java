package io.orion.treasury.domain;

import io.orion.approval.Approvals;
import io.orion.treasury.BankChangeView;
import io.orion.treasury.PaymentRunView;
import io.orion.treasury.PaymentRunView.Line;
import io.orion.treasury.PaymentRunView.PaymentLine;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Derives what is shown of runs and changes from their facts. Stores nothing. */
@Component
class TreasuryViews {

    private final Payments payments;
    private final SupplierAccounts accounts;
    private final Approvals approvals;

    TreasuryViews(Payments payments, SupplierAccounts accounts, Approvals approvals) {
        this.payments = payments;
        this.accounts = accounts;
        this.approvals = approvals;
    }

    PaymentRunView of(PaymentRun run) {
        return new PaymentRunView(
                run.number,
                status(run),
                run.dueUntil,
                run.currency.getCurrencyCode(),
                run.total().amount(),
                run.discount().amount(),
                run.requestedBy,
                run.requestedAt,
                run.executionDay,
                run.endedAt,
                run.endedAt == null ? run.voidReason : run.endReason,
                run.lines.stream().map(TreasuryViews::line).toList(),
                payments.ofRun(run.number).stream().map(TreasuryViews::payment).toList(),
                approvals.votes(run.number));
    }

    static PaymentRunView.Status status(PaymentRun run) {
        if (run.endedAt != null) {
            boolean revised = run.revisedAt != null || run.voidReason != null;
            return run.orderedAt != null
                    ? PaymentRunView.Status.CLOSED
                    : revised ? PaymentRunView.Status.CANCELLED : PaymentRunView.Status.NOTHING_TO_PAY;
        }
        if (run.orderedAt != null) {
            return PaymentRunView.Status.AT_BANK;
        }
        if (run.approval != null) {
            return PaymentRunView.Status.IN_RELEASE;
        }
        return run.proposedAt == null ? PaymentRunView.Status.PROPOSING : PaymentRunView.Status.IN_REVISION;
    }

    private static Line line(RunLine line) {
        return new Line(
                line.line,
                line.document,
                line.supplier,
                line.dueOn,
                line.open.amount(),
                line.discount.amount(),
                line.valueAtRisk.amount(),
                line.annualReturn,
                line.included,
                line.reason,
                line.excludedBy);
    }

    private static PaymentLine payment(Payment payment) {
        return new PaymentLine(
                payment.number,
                payment.supplier,
                payment.account.iban(),
                payment.account.holder(),
                payment.amount.amount(),
                payment.endToEnd,
                payment.first,
                payment.state(),
                payment.bankReason,
                payment.repairedBy,
                payment.items.stream().map(Payment.Item::document).toList());
    }

    BankChangeView of(BankChange change) {
        return new BankChangeView(
                change.number,
                status(change),
                change.supplier,
                old(change).orElse(null),
                change.iban,
                change.bic,
                change.holder,
                change.requestedVia,
                change.reason,
                change.requestedBy,
                change.requestedAt,
                change.findings,
                change.risk,
                change.numberOnFile,
                change.calledBy,
                change.calledNumber,
                change.spokeWith,
                change.confirmed,
                approvals.votes(change.number),
                change.activeFrom,
                change.endedAt,
                change.endReason);
    }

    /** While it is decided: the account that holds now. */
    private Optional<String> old(BankChange change) {
        return change.endedAt == null ? accounts.active(change.supplier).map(SupplierAccount::iban) : Optional.empty();
    }

    static BankChangeView.Status status(BankChange change) {
        if (change.activatedAt != null) {
            return BankChangeView.Status.ACTIVATED;
        }
        if (change.endedAt != null) {
            boolean withdrawn = change.endReason != null && change.endReason.startsWith("Withdrawn");
            return withdrawn ? BankChangeView.Status.CANCELLED : BankChangeView.Status.REFUSED;
        }
        if (change.approvedAt != null) {
            return BankChangeView.Status.COOLING_OFF;
        }
        return change.approval == null ? BankChangeView.Status.CALL_BACK : BankChangeView.Status.IN_APPROVAL;
    }
}
