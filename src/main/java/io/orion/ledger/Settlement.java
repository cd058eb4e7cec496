package io.orion.ledger;

import java.util.List;

/**
 * What a settlement did.
 *
 * @param entry the journal entry
 * @param settled documents of the items that are now fully settled
 */
public record Settlement(long entry, List<String> settled) {

    public Settlement {
        settled = List.copyOf(settled);
    }
}
