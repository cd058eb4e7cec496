package io.orion.ordertocash.domain;

import io.orion.engine.CaseDetails.Section;
import io.orion.engine.CaseTasks;
import io.orion.kernel.UnknownRecord;
import io.orion.masterdata.Customer;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.Region;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What people who work on a return see of it. */
@Service
public class ReturnFacts {

    private static final int LINES_SHOWN = 20;
    private static final int DAYS_TO_ANSWER = 2;

    private final ReturnStore returns;
    private final ReturnViews views;
    private final MasterData masterData;
    private final Clock clock;

    ReturnFacts(ReturnStore returns, ReturnViews views, MasterData masterData, Clock clock) {
        this.returns = returns;
        this.views = views;
        this.masterData = masterData;
        this.clock = clock;
    }

    /** Who wants to send what back, why, and what the table says. */
    public CaseTasks.Facts ofAuthorisation(String number) {
        var it = find(number);
        return new CaseTasks.Facts(
                it.customer + " · " + it.order + " · " + it.reason + " · " + it.outcomeReason + "\n"
                        + it.lines.stream()
                                .limit(LINES_SHOWN)
                                .map(line -> line.line + ": " + line.asked + " × " + line.sku)
                                .collect(Collectors.joining("\n")),
                due(it));
    }

    /** What is still to come, until when. */
    public CaseTasks.Facts ofReceipt(String number) {
        var it = find(number);
        return new CaseTasks.Facts(
                it.customer + " · " + it.order + "\n"
                        + it.lines.stream()
                                .filter(line -> line.toCome().isPositive())
                                .limit(LINES_SHOWN)
                                .map(line -> line.line + ": " + line.toCome() + " × " + line.sku)
                                .collect(Collectors.joining("\n")),
                it.validUntil);
    }

    /** What came. */
    public CaseTasks.Facts ofInspection(String number) {
        var it = find(number);
        return new CaseTasks.Facts(
                it.customer + " · " + it.order + " · " + it.reason + "\n"
                        + it.current().lines.stream()
                                .limit(LINES_SHOWN)
                                .map(line -> line.line() + ": " + line.quantity() + " × " + it.line(line.line()).sku)
                                .collect(Collectors.joining("\n")),
                due(it));
    }

    /** The return's lines, and what was found and credited before. */
    public List<Section> sections(String number) {
        var view = views.view(find(number));
        return List.of(ReturnSections.lines(view), ReturnSections.findings(view), ReturnSections.creditNotes(view))
                .stream()
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    public String askedBy(String number) {
        return find(number).askedBy;
    }

    private Instant due(CustomerReturn it) {
        var region = masterData.customer(it.customer).map(Customer::region).orElse(Region.EMEA);
        return masterData.calendar(region).plusBusinessDays(clock.instant(), DAYS_TO_ANSWER);
    }

    private CustomerReturn find(String number) {
        return returns.find(number).orElseThrow(() -> new UnknownRecord("return", number));
    }
}
