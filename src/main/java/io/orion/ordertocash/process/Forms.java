package io.orion.ordertocash.process;

import io.orion.engine.FormField;
import java.math.BigDecimal;

/** The fields that the forms of order to cash send. */
final class Forms {

    static final FormField<Boolean> CORRECTED = FormField.flag("corrected");
    static final FormField<String> CUSTOMER = FormField.text("customer");
    static final FormField<String> CORRECTIONS = FormField.text("corrections");
    static final FormField<String> REASON = FormField.text("reason");
    static final FormField<Boolean> RELEASED = FormField.flag("released");
    static final FormField<String> PICKED_QUANTITIES = FormField.text("pickedQuantities");
    static final FormField<BigDecimal> PACKAGES = FormField.decimal("packages");
    static final FormField<String> TRACKING = FormField.text("tracking");
    static final FormField<String> SERIALS = FormField.text("serials");
    static final FormField<Boolean> GRANTED = FormField.flag("granted");
    static final FormField<String> RECEIVED = FormField.text("received");
    static final FormField<String> DAMAGED = FormField.text("damaged");
    static final FormField<String> DAMAGED_SERIALS = FormField.text("damagedSerials");
    static final FormField<String> BUYER_REFERENCE = FormField.text("buyerReference");
    static final FormField<String> FOLLOW_UP_ON = FormField.text("followUpOn");
    static final FormField<BigDecimal> PROMISED_AMOUNT = FormField.decimal("promisedAmount");
    static final FormField<String> NOTE = FormField.text("note");

    static final FormField<String> OUTCOME = FormField.text("outcome");
    static final FormField<BigDecimal> JUSTIFIED_AMOUNT = FormField.decimal("justifiedAmount");

    private Forms() {}
}
