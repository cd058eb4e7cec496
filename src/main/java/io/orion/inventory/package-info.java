/**
 * Stock per product and warehouse, with two-phase reservations. Used by several processes, owned by none.
 *
 * <p>Stock is never negative and never promised twice: rows are locked in the order of the SKU before anything is
 * decided, and a check constraint stands behind. Receipts and counts post to the ledger, so that the inventory
 * account is what the stock is worth.
 */
@NullMarked
package io.orion.inventory;

import org.jspecify.annotations.NullMarked;
