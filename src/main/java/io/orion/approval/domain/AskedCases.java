package io.orion.approval.domain;

import io.orion.engine.CaseSource;
import io.orion.engine.Cases;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cases that wait for approvals: their lists say whom they wait for. */
@Component
public class AskedCases {

    private final Cases cases;
    private final ObjectProvider<CaseSource> sources;

    AskedCases(Cases cases, ObjectProvider<CaseSource> sources) {
        this.cases = cases;
        this.sources = sources;
    }

    /** Somebody else is asked about this document from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(String subject) {
        cases.find(subject)
                .ifPresent(listed -> sources.stream()
                        .filter(source -> source.processId().equals(listed.processId()))
                        .forEach(source -> source.refresh(subject)));
    }
}
