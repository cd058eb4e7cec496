package io.orion.treasury.process;

import io.orion.engine.FormField;

/** The fields of the forms of paying. */
final class TreasuryForms {

    static final FormField<Boolean> KEEP = FormField.flag("keep");
    static final FormField<String> EXCLUDE = FormField.text("exclude");
    static final FormField<String> REASON = FormField.text("reason");
    static final FormField<Boolean> AGAIN = FormField.flag("again");
    static final FormField<String> NOTE = FormField.text("note");
    static final FormField<Boolean> CONFIRMED = FormField.flag("confirmed");
    static final FormField<String> NUMBER_CALLED = FormField.text("numberCalled");
    static final FormField<String> SPOKE_WITH = FormField.text("spokeWith");

    private TreasuryForms() {}
}
