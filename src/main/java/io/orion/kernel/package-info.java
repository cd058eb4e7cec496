/**
 * Values that every module may use: money, quantities, document numbers, the business calendar, refusals. No
 * services.
 */
@NullMarked
package io.orion.kernel;

import org.jspecify.annotations.NullMarked;
