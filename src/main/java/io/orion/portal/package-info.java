/** Pages for people. Reads the modules' public queries only. */
@NullMarked
package io.orion.portal;

import org.jspecify.annotations.NullMarked;
