package io.orion.ordertocash;

/** Every line is delivered or cancelled and every open item is cleared. Published in the transaction that closed it. */
public record SalesOrderClosed(SalesOrderNumber number) {}
