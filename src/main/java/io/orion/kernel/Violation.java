package io.orion.kernel;

/**
 * One thing wrong with an input.
 *
 * @param field the path of the field as the sender wrote it, such as {@code lines[2].quantity}
 * @param reason what is wrong, in words that a sender can act on
 */
public record Violation(String field, String reason) {

    @Override
    public String toString() {
        return field + " " + reason;
    }
}
