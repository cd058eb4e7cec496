/** What the engine calls in the processes of procure to pay. */
@NullMarked
package io.orion.procuretopay.process;

import org.jspecify.annotations.NullMarked;
