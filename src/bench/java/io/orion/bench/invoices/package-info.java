/**
 * How fast invoices of suppliers are matched, and what open orders cost them.
 *
 * <p>docs/benchmark.md says what is measured, and with which result.
 */
@NullMarked
package io.orion.bench.invoices;

import org.jspecify.annotations.NullMarked;
