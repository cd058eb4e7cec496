/** Writes the documents of order to cash in the field's standards: UBL and PDF. */
@NullMarked
package io.orion.ordertocash.documents;

import org.jspecify.annotations.NullMarked;
