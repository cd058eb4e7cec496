package io.orion.treasury.domain;

import io.orion.kernel.Money;
import io.orion.kernel.UnknownRecord;
import io.orion.messaging.OutboundContent;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.OutboundWriter;
import io.orion.treasury.Payable;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What suppliers are told: which of their invoices a payment pays, and that somebody wants to change their account. */
@Component
class TreasuryNotices implements OutboundWriter {

    private static final int SHOWN = 4;

    private final Payments payments;
    private final BankChanges changes;
    private final Payables payables;

    TreasuryNotices(Payments payments, BankChanges changes, Payables payables) {
        this.payments = payments;
        this.changes = changes;
        this.payables = payables;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(PaymentOutcomes.ADVICE, BankChangeControl.NOTICE);
    }

    @Override
    public OutboundContent write(OutboundMessage message) {
        return OutboundContent.text(
                message.kind().equals(PaymentOutcomes.ADVICE)
                        ? advice(message.document())
                        : notice(message.document()));
    }

    private String advice(String number) {
        var payment = payments.find(number).orElseThrow(() -> new UnknownRecord("payment", number));
        Map<String, Payable> known =
                payables.of(payment.items.stream().map(Payment.Item::document).toList());
        var lines = payment.items.stream()
                .map(item -> Payables.reference(item.document(), known.get(item.document())) + ": " + item.amount()
                        + discount(item.discount()))
                .collect(Collectors.joining("\n"));
        return "We pay " + payment.amount + " to " + hidden(payment.account.iban()) + " (our reference "
                + payment.endToEnd + ") for\n" + lines + "\n";
    }

    private static String discount(Money discount) {
        return discount.isZero() ? "" : " after a discount of " + discount;
    }

    private String notice(String number) {
        var change = changes.find(number).orElseThrow(() -> new UnknownRecord("bank change", number));
        var account = "your account for our payments to " + hidden(change.iban) + " (" + number + ")";
        if (change.activatedAt != null) {
            return "We changed " + account + ". If you did not ask for it, call us at once.\n";
        }
        return change.endedAt == null
                ? "Somebody asked us to change " + account + ". It will hold from " + change.activeFrom
                        + " on. If it was not you, call us at once.\n"
                : "Somebody asked us to change " + account + ". We keep paying to the account that we know.\n";
    }

    /** Mail is read by others, too. */
    private static String hidden(String iban) {
        return iban.substring(0, SHOWN) + "…" + iban.substring(iban.length() - SHOWN);
    }
}
