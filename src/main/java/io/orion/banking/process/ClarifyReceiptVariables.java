package io.orion.banking.process;

import io.orion.engine.FormField;
import io.orion.engine.ProcessVariable;
import java.util.Date;

/** Every variable of the process {@code clarifyReceipt}, and the fields of its form. */
final class ClarifyReceiptVariables {

    static final ProcessVariable<Date> REMIND_AT = ProcessVariable.date("remindAt");

    static final FormField<String> ACTION = FormField.text("action");
    static final FormField<String> CUSTOMER = FormField.text("customer");
    static final FormField<String> INVOICES = FormField.text("invoices");
    static final FormField<Boolean> REST_ON_ACCOUNT = FormField.flag("restOnAccount");
    static final FormField<String> TRANSACTION = FormField.text("transaction");

    private ClarifyReceiptVariables() {}
}
