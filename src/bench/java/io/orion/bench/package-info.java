/** Programs that drive a running Orion over HTTP, as a company's systems and people would. Not part of the build. */
@NullMarked
package io.orion.bench;

import org.jspecify.annotations.NullMarked;
