package io.orion.ledger.domain;

import io.orion.ledger.Posting;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of an entry to be stored.
 *
 * @param opens documents of the items that it opens
 */
public record NewEntry(
        String source,
        String kind,
        LocalDate day,
        String text,
        @Nullable String reference,
        @Nullable Long reverses,
        List<String> opens) {

    static NewEntry of(Posting posting, List<NewItem> opened) {
        return new NewEntry(
                posting.source(),
                posting.kind(),
                posting.day(),
                posting.text(),
                posting.reference(),
                null,
                opened.stream().map(it -> it.item().document()).toList());
    }
}
