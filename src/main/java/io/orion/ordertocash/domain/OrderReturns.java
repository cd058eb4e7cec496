package io.orion.ordertocash.domain;

import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.SalesOrderView;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** The returns of an order, in short, as its tracker shows them. */
@Component
class OrderReturns {

    private final ReturnStore returns;
    private final CreditNoteStore creditNotes;

    OrderReturns(ReturnStore returns, CreditNoteStore creditNotes) {
        this.returns = returns;
        this.creditNotes = creditNotes;
    }

    List<SalesOrderView.Return> of(SalesOrderNumber order) {
        var all = returns.of(order);
        return all.isEmpty() ? List.of() : shown(all, creditNotes.ofOrder(order));
    }

    private static List<SalesOrderView.Return> shown(List<CustomerReturn> all, List<CreditNoteStore.Issued> notes) {
        return all.stream()
                .map(it -> {
                    var credited = notes.stream()
                            .filter(note -> note.returnNumber().equals(it.number))
                            .map(CreditNoteStore.Issued::gross)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    return new SalesOrderView.Return(
                            it.number, ReturnViews.status(it, credited.signum() > 0), it.askedAt, credited);
                })
                .toList();
    }
}
