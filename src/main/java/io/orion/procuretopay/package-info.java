/**
 * Procure to pay: from a need through approval, order and receipt to what the supplier is owed.
 *
 * <p>A requisition leads one purchase order; receipts and invoices are objects of their own. What is open follows from
 * quantities ordered, received, returned and invoiced.
 */
@NullMarked
package io.orion.procuretopay;

import org.jspecify.annotations.NullMarked;
