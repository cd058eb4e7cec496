/** The tables of the schema {@code collaboration}. */
@NullMarked
package io.orion.collaboration.persistence;

import org.jspecify.annotations.NullMarked;
