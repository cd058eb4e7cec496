/** Stock in PostgreSQL. */
@NullMarked
package io.orion.inventory.persistence;

import org.jspecify.annotations.NullMarked;
