/** The rules of paying, without engine and SQL. */
@NullMarked
package io.orion.treasury.domain;

import org.jspecify.annotations.NullMarked;
