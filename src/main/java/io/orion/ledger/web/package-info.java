/** Reading the books over REST. */
@NullMarked
package io.orion.ledger.web;

import org.jspecify.annotations.NullMarked;
