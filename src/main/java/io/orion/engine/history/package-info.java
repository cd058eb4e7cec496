/** The history of cases: all that happened in one transaction to one process as one append-only row. */
@NullMarked
package io.orion.engine.history;

import org.jspecify.annotations.NullMarked;
