/** The tables of procure to pay. */
@NullMarked
package io.orion.procuretopay.persistence;

import org.jspecify.annotations.NullMarked;
