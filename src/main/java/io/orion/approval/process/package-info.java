/** What the engine calls in the process approve. */
@NullMarked
package io.orion.approval.process;

import org.jspecify.annotations.NullMarked;
