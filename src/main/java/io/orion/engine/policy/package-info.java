/** Decision tables in the hands of the people who answer for them: drafted, tried, published by two, rolled back. */
@NullMarked
package io.orion.engine.policy;

import org.jspecify.annotations.NullMarked;
