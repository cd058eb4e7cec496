/** What the models of paying call. */
@NullMarked
package io.orion.treasury.process;

import org.jspecify.annotations.NullMarked;
