/** The rules of the books: what balances, what an amount is worth, how items are settled and undone. */
@NullMarked
package io.orion.ledger.domain;

import org.jspecify.annotations.NullMarked;
