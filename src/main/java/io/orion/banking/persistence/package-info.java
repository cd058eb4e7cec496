/** SQL of banking. */
@NullMarked
package io.orion.banking.persistence;

import org.jspecify.annotations.NullMarked;
