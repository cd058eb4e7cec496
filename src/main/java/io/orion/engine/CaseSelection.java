package io.orion.engine;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sets of cases that a module tells apart by its own tables, such as those behind a figure; the list of cases can be
 * narrowed to one by its name. One bean per module that has any.
 */
public interface CaseSelection {

    /** What the module's sets are called, in addresses and as keys of texts. */
    Set<String> names();

    /**
     * The numbers of a set's cases, as a query over tables of the module.
     *
     * @throws io.orion.kernel.InvalidInput when the set needs a place and the choice names none
     */
    Numbers numbers(Choice choice);

    /**
     * Which set.
     *
     * @param name one of {@link #names()}
     * @param period when what puts a case into the set happened; sets of what is true now do not look at it
     * @param place the element of a model, written {@code process.element}; null where the set is not about one
     */
    record Choice(
            String name, Cases.Between period, @Nullable String place) {}

    /** A select of one column, the number, with a value for each question mark. */
    record Numbers(String query, List<Object> values) {}
}
