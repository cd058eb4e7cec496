/** The rules of procure to pay. */
@NullMarked
package io.orion.procuretopay.domain;

import org.jspecify.annotations.NullMarked;
