package io.orion.procuretopay.process;

import io.orion.engine.ProcessVariable;
import java.util.Date;

/** Every variable the process of an invoice carries. Data lives in tables; these only steer gateways and timers. */
final class InvoiceVariables {

    static final ProcessVariable<Boolean> SUPPLIER_KNOWN = ProcessVariable.flag("supplierKnown");
    static final ProcessVariable<Boolean> SUPPLIER_ASSIGNED = ProcessVariable.flag("supplierAssigned");
    static final ProcessVariable<Boolean> DUPLICATE = ProcessVariable.flag("duplicate");
    static final ProcessVariable<Boolean> DUPLICATE_SUSPECTED = ProcessVariable.flag("duplicateSuspected");
    static final ProcessVariable<Boolean> DUPLICATE_CONFIRMED = ProcessVariable.flag("duplicateConfirmed");
    static final ProcessVariable<Boolean> ACCOUNT_DIFFERS = ProcessVariable.flag("accountDiffers");
    static final ProcessVariable<Boolean> ACCOUNT_ACCEPTED = ProcessVariable.flag("accountAccepted");
    static final ProcessVariable<Boolean> ORDERED = ProcessVariable.flag("ordered");
    static final ProcessVariable<Boolean> CODING_APPROVAL_NEEDED = ProcessVariable.flag("codingApprovalNeeded");
    static final ProcessVariable<String> APPROVAL = ProcessVariable.text("approval");
    static final ProcessVariable<Boolean> MATCHED = ProcessVariable.flag("matched");
    static final ProcessVariable<Boolean> QUANTITY_VARIANCE = ProcessVariable.flag("quantityVariance");
    static final ProcessVariable<Boolean> QUANTITY_KEPT = ProcessVariable.flag("quantityKept");
    static final ProcessVariable<Boolean> PRICE_VARIANCE = ProcessVariable.flag("priceVariance");
    static final ProcessVariable<Boolean> PRICE_KEPT = ProcessVariable.flag("priceKept");
    static final ProcessVariable<Boolean> VARIANCE_APPROVAL_NEEDED = ProcessVariable.flag("varianceApprovalNeeded");
    static final ProcessVariable<Date> GOODS_ASKED_AT = ProcessVariable.date("goodsAskedAt");

    private InvoiceVariables() {}
}
