package io.orion.edocuments;

/**
 * What a rule says about a document.
 *
 * @param rule its id, such as {@code BR-CO-15}; {@code XSD} where the schema speaks
 * @param location the element, as a path
 */
public record Finding(String rule, Severity severity, String location, String text) {

    /** An error makes the document invalid; a warning does not. */
    public enum Severity {
        WARNING,
        ERROR
    }
}
