/**
 * The portal's lists beside the same questions asked of {@code /engine-rest}, on many tasks and cases.
 *
 * <p>docs/benchmark.md says what is measured, and with which result.
 */
@NullMarked
package io.orion.bench.lists;

import org.jspecify.annotations.NullMarked;
