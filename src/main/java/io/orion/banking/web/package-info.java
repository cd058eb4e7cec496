/** Banking over REST. */
@NullMarked
package io.orion.banking.web;

import org.jspecify.annotations.NullMarked;
