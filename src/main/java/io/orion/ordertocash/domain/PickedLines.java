package io.orion.ordertocash.domain;

import io.orion.kernel.InvalidInput;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what the warehouse writes per line: {@code <line>=<value>}, separated by semicolons or line breaks. */
final class PickedLines {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\s*=\\s*(\\S.*)");
    private static final int MOST_PACKAGES = 10_000;

    private PickedLines() {}

    static Map<Integer, String> parse(String field, @Nullable String text) {
        var values = new HashMap<Integer, String>();
        if (text == null || text.isBlank()) {
            return values;
        }
        for (String written : text.strip().split("\\s*[\\n;]\\s*", -1)) {
            var matcher = FORM.matcher(written);
            if (!matcher.matches()) {
                throw new InvalidInput(field, "is not of the form <line>=<value>: " + written);
            }
            if (values.put(Integer.valueOf(matcher.group(1)), matcher.group(2).strip()) != null) {
                throw new InvalidInput(field, "names line " + matcher.group(1) + " twice");
            }
        }
        return values;
    }

    /** One package where nothing is said. */
    static int packages(@Nullable BigDecimal number) {
        if (number == null) {
            return 1;
        }
        if (number.stripTrailingZeros().scale() > 0
                || number.signum() <= 0
                || number.compareTo(BigDecimal.valueOf(MOST_PACKAGES)) > 0) {
            throw new InvalidInput("packages", "must be a whole number from 1 to " + MOST_PACKAGES);
        }
        return number.intValueExact();
    }
}
