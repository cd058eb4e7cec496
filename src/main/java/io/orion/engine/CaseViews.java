package io.orion.engine;

import java.util.List;

/**
 * What a process module has drawn on the pages of its cases and of their tasks, beside tables of facts: documents,
 * comparisons, long lists. Pages draw them without knowing what they are about. One bean per leading process at most.
 */
public interface CaseViews {

    /** The process that leads these cases, such as {@code paymentRun}. */
    String processId();

    /**
     * What is drawn of a case, the most important first.
     *
     * @param page which page of what is long, from 1; a page that does not exist is the last one
     */
    List<CaseView> of(String caseNumber, int page);
}
