/** Master data over REST. */
@NullMarked
package io.orion.masterdata.web;

import org.jspecify.annotations.NullMarked;
