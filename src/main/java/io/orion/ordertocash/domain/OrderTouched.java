package io.orion.ordertocash.domain;

import io.orion.ordertocash.SalesOrderNumber;

/** The present transaction works on an order or on something that belongs to it. */
public record OrderTouched(SalesOrderNumber number) {}
