package io.orion.ledger;

/** Whose sub-ledger: a customer's (receivable) or a supplier's (payable). */
public record Party(Kind kind, String number) {

    public enum Kind {
        CUSTOMER,
        SUPPLIER
    }

    public static Party customer(String number) {
        return new Party(Kind.CUSTOMER, number);
    }

    public static Party supplier(String number) {
        return new Party(Kind.SUPPLIER, number);
    }
}
