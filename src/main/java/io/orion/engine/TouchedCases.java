package io.orion.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts each case that a transaction touched into the list of cases, once and just before the commit. */
@Component
public class TouchedCases {

    private final Cases cases;

    TouchedCases(Cases cases) {
        this.cases = cases;
    }

    /**
     * Notes a case for the end of the transaction.
     *
     * @param source whose case it is
     * @param summary derives, with the case locked, what the list shows
     */
    public void note(CaseSource source, String number, Function<String, CaseSummary> summary) {
        var bound = (Touched) TransactionSynchronizationManager.getResource(source);
        if (bound == null) {
            bound = new Touched(source, summary);
            TransactionSynchronizationManager.registerSynchronization(bound);
            TransactionSynchronizationManager.bindResource(source, bound);
        }
        bound.numbers.add(number);
    }

    private final class Touched implements TransactionSynchronization {

        private final CaseSource source;
        private final Function<String, CaseSummary> summary;
        private final Set<String> numbers = new LinkedHashSet<>();

        private Touched(CaseSource source, Function<String, CaseSummary> summary) {
            this.source = source;
            this.summary = summary;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!readOnly) {
                List.copyOf(numbers).forEach(number -> cases.put(summary.apply(number)));
            }
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(source);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(source, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(source);
        }
    }
}
