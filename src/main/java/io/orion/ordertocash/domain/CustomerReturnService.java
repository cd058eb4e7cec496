package io.orion.ordertocash.domain;

import io.orion.kernel.Actor;
import io.orion.kernel.DocumentNumber;
import io.orion.kernel.UnknownRecord;
import io.orion.ordertocash.CustomerReturns;
import io.orion.ordertocash.ReturnRequest;
import io.orion.ordertocash.ReturnView;
import io.orion.ordertocash.SalesOrderNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class CustomerReturnService implements CustomerReturns {

    private final ReturnIntake intake;
    private final ReturnStore returns;
    private final ReturnViews views;

    CustomerReturnService(ReturnIntake intake, ReturnStore returns, ReturnViews views) {
        this.intake = intake;
        this.returns = returns;
        this.views = views;
    }

    @Override
    @Transactional
    public String ask(ReturnRequest request, Actor by) {
        return intake.ask(request, by);
    }

    @Override
    @Transactional(readOnly = true)
    public ReturnView view(String number) {
        var parsed = DocumentNumber.parse("RMA", number).toString();
        return returns.find(parsed).map(views::view).orElseThrow(() -> new UnknownRecord("return", number));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ReturnView> list(@Nullable String after, @Nullable SalesOrderNumber order, int limit) {
        var from = after == null ? null : DocumentNumber.parse("RMA", after).toString();
        return returns.list(from, order, limit).stream()
                .flatMap(number -> returns.find(number).stream())
                .map(views::view)
                .toList();
    }
}
