package io.orion.engine;

import io.orion.kernel.InvalidInput;
import java.math.BigDecimal;

/** Turns what forms and REST clients send into the type a field declares: 5, "5" and 5.0 are all the number five. */
final class FormValues {

    private FormValues() {}

    static <T> T convert(String field, Object value, Class<T> type) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        String written = String.valueOf(value);
        if (type == String.class) {
            return type.cast(written);
        }
        if (type == Boolean.class && (written.equals("true") || written.equals("false"))) {
            return type.cast(Boolean.valueOf(written));
        }
        if (type == BigDecimal.class) {
            try {
                return type.cast(new BigDecimal(written));
            } catch (NumberFormatException e) {
                throw new InvalidInput(field, "is not a number: " + written);
            }
        }
        throw new InvalidInput(field, "is not a " + type.getSimpleName() + ": " + written);
    }

    static InvalidInput missing(String field) {
        return new InvalidInput(field, "is missing");
    }
}
