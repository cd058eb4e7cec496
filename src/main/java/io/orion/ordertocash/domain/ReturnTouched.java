package io.orion.ordertocash.domain;

/** The present transaction works on a return. */
public record ReturnTouched(String number) {}
