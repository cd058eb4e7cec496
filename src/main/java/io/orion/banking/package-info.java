/**
 * Money at the bank: statements come in, and what customers paid is applied to what they owe.
 *
 * <p>A payment is applied once, however many files bring it and however often. Whatever cannot be applied waits for a
 * person and says why. Other modules listen to {@link io.orion.banking.ReceiptApplied} and {@link
 * io.orion.banking.ReceiptNeedsClarification}.
 */
@NullMarked
package io.orion.banking;

import org.jspecify.annotations.NullMarked;
