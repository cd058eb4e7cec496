/** The rules of order to cash. Knows neither the engine nor SQL. */
@NullMarked
package io.orion.ordertocash.domain;

import org.jspecify.annotations.NullMarked;
