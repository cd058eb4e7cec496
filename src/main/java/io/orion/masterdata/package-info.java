/**
 * Customers, suppliers, products, prices, terms, taxes, warehouses and calendars as Orion knows them.
 *
 * <p>Every record keeps the system it came from and its key there. Other modules read through {@link
 * io.orion.masterdata.MasterData} and listen to {@link io.orion.masterdata.MasterDataChanged}.
 */
@NullMarked
package io.orion.masterdata;

import org.jspecify.annotations.NullMarked;
