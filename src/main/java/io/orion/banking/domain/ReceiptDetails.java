package io.orion.banking.domain;

import io.orion.engine.CaseDetails.Section;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A receipt as the page of its case shows it. */
final class ReceiptDetails {

    private ReceiptDetails() {}

    static List<Section> sections(UnclearReceipt receipt) {
        return List.of(payment(receipt), reference(receipt), clarification(receipt));
    }

    private static Section payment(UnclearReceipt receipt) {
        var money = receipt.transaction();
        return new Section(
                "payment",
                List.of("payer", "iban", "amount", "currency", "booked", "valued", "account"),
                List.of(row(
                        money.payerName(),
                        money.payerIban(),
                        money.incoming()
                                ? money.amount().amount()
                                : money.amount().amount().negate(),
                        money.amount().currencyCode(),
                        money.bookedOn(),
                        money.valueOn(),
                        money.account())));
    }

    private static Section reference(UnclearReceipt receipt) {
        var money = receipt.transaction();
        return new Section(
                "reference",
                List.of("remittance", "endToEnd", "invoicesNamed"),
                List.of(row(money.remittance(), money.endToEndId(), String.join(", ", money.invoices()))));
    }

    private static Section clarification(UnclearReceipt receipt) {
        var money = receipt.transaction();
        return new Section(
                "clarification",
                List.of("reason", "customer", "sameAs", "clarifiedBy", "clarifiedAt"),
                List.of(row(
                        receipt.why(),
                        money.customer(),
                        receipt.sameAs(),
                        receipt.clarifiedBy(),
                        receipt.clarifiedAt())));
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
