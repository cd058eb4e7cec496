/**
 * Gives Orion its database: the embedded PostgreSQL where none is configured, and the migrations.
 *
 * <p>Knows no other module; everything else only sees a {@code DataSource}.
 */
@NullMarked
package io.orion.database;

import org.jspecify.annotations.NullMarked;
