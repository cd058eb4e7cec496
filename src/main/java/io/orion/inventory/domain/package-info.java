/** The rules of stock: what may be promised, what leaves at which cost, what a receipt and a count book. */
@NullMarked
package io.orion.inventory.domain;

import org.jspecify.annotations.NullMarked;
