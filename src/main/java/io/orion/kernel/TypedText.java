package io.orion.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people and systems type: checked in one way, so that the database, XML and people can take it. */
public final class TypedText {

    private TypedText() {}

    /** Adds a violation for text that is blank, too long, or has control characters; null is nobody's text. */
    public static void check(List<Violation> violations, String field, @Nullable String text, int longest) {
        if (text != null && !isFit(text, longest)) {
            violations.add(violation(field, longest));
        }
    }

    /**
     * The same for text that has to be there.
     *
     * @return the text without blanks around it
     * @throws InvalidInput naming the field
     */
    public static String require(String field, @Nullable String text, int longest) {
        if (text == null || !isFit(text, longest)) {
            throw new InvalidInput(List.of(violation(field, longest)));
        }
        return text.strip();
    }

    private static boolean isFit(String text, int longest) {
        return !text.isBlank()
                && text.length() <= longest
                && text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
    }

    private static Violation violation(String field, int longest) {
        return new Violation(field, "must be 1 to " + longest + " printable characters");
    }
}
