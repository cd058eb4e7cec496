/** The tables of paying. */
@NullMarked
package io.orion.treasury.persistence;

import org.jspecify.annotations.NullMarked;
