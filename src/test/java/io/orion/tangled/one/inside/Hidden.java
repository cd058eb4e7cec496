package io.orion.tangled.one.inside;

import io.orion.tangled.two.Caller;

/** Of one module's inside, and looks at the other. */
public record Hidden(Caller caller) {}
