/**
 * Order to cash: from an accepted order to its paid invoice.
 *
 * <p>Promises that an accepted order is never lost, that its state follows from what was delivered, invoiced and paid,
 * and that it closes exactly when nothing is left to deliver or to pay.
 */
@NullMarked
package io.orion.ordertocash;

import org.jspecify.annotations.NullMarked;
