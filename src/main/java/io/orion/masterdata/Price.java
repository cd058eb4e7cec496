package io.orion.masterdata;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * A list price for one unit.
 *
 * @param amount up to four decimals, net of tax
 * @param priceList the list that it stands in
 */
public record Price(BigDecimal amount, Currency currency, String priceList) {}
