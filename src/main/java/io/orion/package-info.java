/** Orion: a workflow platform whose product is the business processes. */
@NullMarked
package io.orion;

import org.jspecify.annotations.NullMarked;
