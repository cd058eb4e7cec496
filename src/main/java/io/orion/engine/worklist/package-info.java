/** The tables behind the lists of tasks and cases, written with every change and rebuilt from the sources. */
@NullMarked
package io.orion.engine.worklist;

import org.jspecify.annotations.NullMarked;
