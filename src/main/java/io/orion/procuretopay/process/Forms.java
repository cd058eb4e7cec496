package io.orion.procuretopay.process;

import io.orion.engine.FormField;

/** The fields of the forms of procure to pay. */
final class Forms {

    static final FormField<Boolean> RELEASED = FormField.flag("released");
    static final FormField<String> REASON = FormField.text("reason");
    static final FormField<Boolean> REWORK = FormField.flag("reworked");
    static final FormField<String> QUANTITIES = FormField.text("quantities");
    static final FormField<String> PURPOSE = FormField.text("purpose");
    static final FormField<String> SUPPLIER = FormField.text("supplier");
    static final FormField<String> PRICES = FormField.text("prices");
    static final FormField<Boolean> CONFIRMED = FormField.flag("confirmed");
    static final FormField<String> NOTE = FormField.text("note");
    static final FormField<String> REVIEW = FormField.text("review");
    static final FormField<String> DELIVERY_NOTE = FormField.text("deliveryNote");
    static final FormField<String> COUNTED = FormField.text("counted");
    static final FormField<String> DAMAGED = FormField.text("damaged");
    static final FormField<String> SERIALS = FormField.text("serials");
    static final FormField<String> BAD = FormField.text("bad");
    static final FormField<String> BAD_SERIALS = FormField.text("badSerials");
    static final FormField<String> SUPPLIERS = FormField.text("suppliers");
    static final FormField<String> DEADLINE = FormField.text("deadline");
    static final FormField<Boolean> ACCEPTED = FormField.flag("accepted");

    private Forms() {}
}
