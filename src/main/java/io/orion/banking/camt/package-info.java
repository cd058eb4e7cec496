/** Reads bank statements in the format camt.053 of ISO 20022. */
@NullMarked
package io.orion.banking.camt;

import org.jspecify.annotations.NullMarked;
