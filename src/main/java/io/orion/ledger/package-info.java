/**
 * The books: double entry with receivable and payable sub-ledgers. Used by several processes, owned by none.
 *
 * <p>Posted entries never change: what was wrong is reversed. Each entry balances per currency, and each source
 * document has at most one entry of a kind; the database holds both, not only this code.
 */
@NullMarked
package io.orion.ledger;

import org.jspecify.annotations.NullMarked;
