package io.orion.tangled.two;

import io.orion.tangled.one.inside.Hidden;

/** Reaches into the other module, which looks back. */
public record Caller(Hidden hidden) {}
