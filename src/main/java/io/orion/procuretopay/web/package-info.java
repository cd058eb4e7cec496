/** The endpoints of procure to pay. */
@NullMarked
package io.orion.procuretopay.web;

import org.jspecify.annotations.NullMarked;
