package io.orion.masterdata.domain;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.Violation;
import java.util.List;

/**
 * The database refused a value that looked right by itself: taken by another record, or naming one that is not
 * there.
 */
public class BrokenConstraint extends InvalidInput {

    private static final long serialVersionUID = 1L;

    private static final String KEY = "key";

    public BrokenConstraint(Violation violation) {
        super(List.of(violation));
    }

    /** The record's own key, so that it exists although nobody saw it a moment ago. */
    public static BrokenConstraint keyTaken() {
        return new BrokenConstraint(new Violation(KEY, "was taken by somebody else at the same time"));
    }

    boolean isKeyTaken() {
        return violations().get(0).field().equals(KEY);
    }
}
