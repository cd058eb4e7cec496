package io.orion.treasury.domain;

/** A change of an account was stored. Published in the transaction that did it. */
public record BankChangeTouched(String number) {}
