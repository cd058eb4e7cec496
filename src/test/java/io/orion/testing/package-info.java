/** What tests share: the annotation that gives them a PostgreSQL, and helpers to drive processes. */
package io.orion.testing;
