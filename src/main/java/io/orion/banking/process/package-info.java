/** What the engine calls in the process clarifyReceipt. */
@NullMarked
package io.orion.banking.process;

import org.jspecify.annotations.NullMarked;
