package io.orion.engine;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a process module knows of its cases, from its own tables. One bean per leading process. */
public interface CaseSource {

    /** The process that leads these cases, such as {@code orderToCash}. */
    String processId();

    /** Its stages from the first to the last, by the names that summaries and details use. */
    List<String> stages();

    /** The groups that may look at these cases. */
    Set<String> readers();

    /** Numbers of all cases after the given one, in their order; empty at the end. At most {@code limit}. */
    List<String> numbers(@Nullable String after, int limit);

    /** Locks the case and has its summary put into the list before the caller's transaction commits. */
    void refresh(String number);

    /** Derives the summary of a case from the facts, without a lock. */
    CaseSummary summarise(String number);

    /**
     * The case in full.
     *
     * @throws io.orion.kernel.UnknownRecord when there is none of this number
     */
    CaseDetails details(String number);

    /**
     * The case as the customer or supplier may see it: how far it is, without what only concerns the company, such as
     * whom it waits for inside.
     */
    default CaseDetails forPartner(String number) {
        var details = details(number);
        return new CaseDetails(
                details.stages().stream().map(CaseDetails.Stage::forPartner).toList(), List.of(), List.of());
    }
}
