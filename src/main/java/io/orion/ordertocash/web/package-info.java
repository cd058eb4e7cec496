/** The HTTP endpoints of order to cash. */
@NullMarked
package io.orion.ordertocash.web;

import org.jspecify.annotations.NullMarked;
