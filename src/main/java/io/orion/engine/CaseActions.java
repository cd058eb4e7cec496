package io.orion.engine;

import io.orion.kernel.Actor;
import java.util.List;
import java.util.Map;

/**
 * What people may do with a case besides its tasks, such as cancel it. Pages show it as forms without knowing what it
 * is about. One bean per leading process at most.
 */
public interface CaseActions {

    /** The process that leads these cases, such as {@code orderToCash}. */
    String processId();

    /** What somebody may do with a case now; empty when nothing. */
    List<Action> offered(String caseNumber, Actor actor);

    /**
     * Does it.
     *
     * @param action its name
     * @param fields what was typed, by the names of the fields
     * @throws io.orion.kernel.InvalidInput naming the field
     * @throws io.orion.kernel.Refused when it is not possible, or not for this person
     */
    void perform(String caseNumber, String action, Map<String, String> fields, Actor actor);

    /**
     * One thing to do.
     *
     * @param name pages find its texts by it
     */
    record Action(String name, List<Field> fields) {

        public Action {
            fields = List.copyOf(fields);
        }
    }

    /**
     * What is asked for it.
     *
     * @param text by which pages find the label
     * @param about what the label names, such as a line; empty when nothing
     * @param value what stands there before somebody types
     */
    record Field(String name, String text, String about, Kind kind, boolean required, String value) {

        /** A field with one name for itself and its label. */
        public static Field of(String name, Kind kind, boolean required) {
            return new Field(name, name, "", kind, required, "");
        }
    }

    /** How a field is typed. */
    enum Kind {
        LINE,
        TEXT,
        NUMBER
    }
}
