/**
 * Statements that the stock engine sends for features that Orion does not have, taken out. docs/benchmark.md has the
 * figures.
 */
@NullMarked
package io.orion.engine.lean;

import org.jspecify.annotations.NullMarked;
