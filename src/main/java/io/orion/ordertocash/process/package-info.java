/** What the engine calls: delegates, listeners and the variables of the processes. */
@NullMarked
package io.orion.ordertocash.process;

import org.jspecify.annotations.NullMarked;
