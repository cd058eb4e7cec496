/** The books in PostgreSQL. Amounts are stored in minor units of their currency. */
@NullMarked
package io.orion.ledger.persistence;

import org.jspecify.annotations.NullMarked;
