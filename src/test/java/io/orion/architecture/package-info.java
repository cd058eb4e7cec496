/**
 * The rules of the house as tests: modules, classes, models, diagrams and style.
 *
 * <p>{@code GatesFailTest} feeds every rule a bad sample, so that no rule guards nothing.
 */
package io.orion.architecture;
