/**
 * Money that goes out: what is proposed, released by two people, ordered at the bank, cleared, refused and returned;
 * and the accounts of suppliers that it goes to.
 *
 * <p>An open item is paid by one live payment at most; the database holds that, whatever is run again. An account
 * changes only after a call to a number that was known before, two approvals and a pause, and nothing is paid
 * meanwhile. Who owns the invoices tells about them by {@link io.orion.treasury.PayableSource}.
 */
@NullMarked
package io.orion.treasury;

import org.jspecify.annotations.NullMarked;
