/** What a payment pays: reading references, finding the payer, comparing with what is open, booking the result. */
@NullMarked
package io.orion.banking.domain;

import org.jspecify.annotations.NullMarked;
