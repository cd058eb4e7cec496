/**
 * The process engine as Orion's modules see it.
 *
 * <p>The only module that configures Camunda: which beans a model may name, how processes start and wake, typed
 * variables, decision tables, the history of a case, and the four-eyes guard below every entrance.
 */
@NullMarked
package io.orion.engine;

import org.jspecify.annotations.NullMarked;
