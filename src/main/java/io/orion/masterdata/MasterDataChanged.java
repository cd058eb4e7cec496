package io.orion.masterdata;

/**
 * A record was created or changed. Published in the transaction of the change.
 *
 * <p>{@code CUSTOMER_CREDIT} comes in addition to {@code CUSTOMER} when the credit limit, the risk class, the block
 * or the
 * payment terms of a known customer change.
 *
 * @param kind which kind of record
 * @param key its number or SKU
 */
public record MasterDataChanged(Kind kind, String key) {

    public enum Kind {
        CUSTOMER,
        CUSTOMER_CREDIT,
        SUPPLIER,
        PRODUCT,
        PRICE,
        OTHER
    }
}
