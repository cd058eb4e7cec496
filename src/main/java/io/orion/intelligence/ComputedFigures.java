package io.orion.intelligence;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** The figures of each process from where they are divided. */
@Service
class ComputedFigures implements KeyFigures {

    private final OrderToCashFigures orderToCash;
    private final ProcureToPayFigures procureToPay;

    ComputedFigures(OrderToCashFigures orderToCash, ProcureToPayFigures procureToPay) {
        this.orderToCash = orderToCash;
        this.procureToPay = procureToPay;
    }

    @Override
    public List<KeyFigure> orderToCash(LocalDate from, LocalDate before) {
        return orderToCash.of(from, before);
    }

    @Override
    public List<KeyFigure> procureToPay(LocalDate from, LocalDate before) {
        return procureToPay.of(from, before);
    }
}
