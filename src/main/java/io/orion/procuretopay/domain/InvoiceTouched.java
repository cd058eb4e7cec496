package io.orion.procuretopay.domain;

/** Something of an invoice changed in this transaction; its summary is put into the list before the commit. */
public record InvoiceTouched(String number) {}
