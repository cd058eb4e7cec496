package io.orion.ledger.domain;

import io.orion.kernel.Money;
import io.orion.ledger.OpenItem;
import io.orion.ledger.Posting;
import java.util.ArrayList;
import java.util.List;

/** An item to be opened. */
public record NewItem(OpenItem item, String account, Money functional) {

    static List<NewItem> of(Posting posting, List<BookedLine> lines) {
        List<NewItem> opened = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            var line = posting.lines().get(i);
            var item = line.openItem();
            if (item != null) {
                opened.add(new NewItem(
                        new OpenItem(
                                item.document(),
                                item.party(),
                                posting.reference(),
                                line.amount(),
                                line.amount(),
                                posting.day(),
                                item.dueOn(),
                                item.discount()),
                        line.account(),
                        lines.get(i).functional()));
            }
        }
        return opened;
    }
}
