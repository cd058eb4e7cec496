/** The endpoints of paying. */
@NullMarked
package io.orion.treasury.web;

import org.jspecify.annotations.NullMarked;
