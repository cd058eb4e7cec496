package io.orion.banking.domain;

import java.util.List;

/**
 * What a bank tells of single bookings before the statement that holds them.
 *
 * @param account IBAN of the account, or the number that the bank gives it
 * @param id what the bank calls it
 */
public record Notification(String account, String id, List<StatementLine> lines) {

    public Notification {
        lines = List.copyOf(lines);
    }
}
