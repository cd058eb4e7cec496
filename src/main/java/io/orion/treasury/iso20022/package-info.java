/** Messages to and from the bank, as ISO 20022 defines them. */
@NullMarked
package io.orion.treasury.iso20022;

import org.jspecify.annotations.NullMarked;
