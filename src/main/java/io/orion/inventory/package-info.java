/**
 * Stock per product and warehouse, with two-phase reservations. Used by several processes, owned by none.
 *
 * <p>Stock is never negative and never promised twice: one conditional update and a check constraint each, not a read
 * before a write.
 */
@NullMarked
package io.orion.inventory;

import org.jspecify.annotations.NullMarked;
