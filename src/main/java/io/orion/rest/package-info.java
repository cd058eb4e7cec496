/**
 * What all of Orion's HTTP endpoints share: problem details, idempotent commands, limits, the API's description.
 */
@NullMarked
package io.orion.rest;

import org.jspecify.annotations.NullMarked;
