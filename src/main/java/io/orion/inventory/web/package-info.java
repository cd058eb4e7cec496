/** Stock over REST. */
@NullMarked
package io.orion.inventory.web;

import org.jspecify.annotations.NullMarked;
