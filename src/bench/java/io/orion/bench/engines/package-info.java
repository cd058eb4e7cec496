/**
 * The same small order flow on Orion's engine, on a stock Camunda and as plain JDBC, in turns on one PostgreSQL.
 *
 * <p>docs/benchmark.md says what is measured, and with which result.
 */
@NullMarked
package io.orion.bench.engines;

import org.jspecify.annotations.NullMarked;
