/** Documents to and from suppliers. */
@NullMarked
package io.orion.procuretopay.documents;

import org.jspecify.annotations.NullMarked;
