/**
 * Figures about the processes: how much, how long, how much of it by itself.
 *
 * <p>Promises that a page of figures does not read the cases of the past but small sums per day, filled as days go by
 * from the views that other modules publish for it.
 */
@NullMarked
package io.orion.intelligence;

import org.jspecify.annotations.NullMarked;
