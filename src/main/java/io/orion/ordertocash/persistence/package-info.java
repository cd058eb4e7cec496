/** The SQL behind the domain's repositories. */
@NullMarked
package io.orion.ordertocash.persistence;

import org.jspecify.annotations.NullMarked;
