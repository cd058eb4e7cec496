package io.orion.procuretopay.process;

import io.orion.engine.FormField;

/** The fields of the forms about invoices. */
final class InvoiceForms {

    static final FormField<Boolean> KNOWN = FormField.flag("known");
    static final FormField<String> SUPPLIER = FormField.text("supplier");
    static final FormField<Boolean> SAME = FormField.flag("same");
    static final FormField<Boolean> ACCEPTED = FormField.flag("accepted");
    static final FormField<String> REASON = FormField.text("reason");
    static final FormField<String> CATEGORY = FormField.text("category");
    static final FormField<String> COST_CENTER = FormField.text("costCenter");
    static final FormField<String> OTHERS = FormField.text("others");
    static final FormField<String> RESOLUTION = FormField.text("resolution");
    static final FormField<String> ASSIGNED = FormField.text("assigned");
    static final FormField<Boolean> AWAITED = FormField.flag("awaited");

    private InvoiceForms() {}
}
