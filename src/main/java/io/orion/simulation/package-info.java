/**
 * Months of business in a moment: orders, work, money and goods go through the same doors as ever, under a moved clock.
 *
 * <p>For the demo and for load on test systems. Only a company without orders is simulated, and only while nobody else
 * works on its database.
 */
@NullMarked
package io.orion.simulation;

import org.jspecify.annotations.NullMarked;
