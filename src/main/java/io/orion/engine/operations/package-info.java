/** What operators see of the engine and do with it: failures, nodes, versions, and a log of all they did. */
@NullMarked
package io.orion.engine.operations;

import org.jspecify.annotations.NullMarked;
