package io.orion.treasury.domain;

/** A run or one of its payments was stored. Published in the transaction that did it. */
public record PaymentRunTouched(String number) {}
