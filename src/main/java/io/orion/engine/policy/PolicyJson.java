package io.orion.engine.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.engine.DecisionTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Facts, answers and rules in columns of type jsonb. Numbers come back as they were written, to the last digit. */
@Component
class PolicyJson {

    private final ObjectMapper json;

    PolicyJson(ObjectMapper json) {
        this.json = json.copy()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, @Nullable Object> facts(String stored) {
        return read(stored, new TypeReference<>() {});
    }

    List<Map<String, @Nullable Object>> answers(String stored) {
        return read(stored, new TypeReference<>() {});
    }

    List<String> texts(String stored) {
        return read(stored, new TypeReference<>() {});
    }

    List<DecisionTable.Rule> rules(String stored) {
        return read(stored, new TypeReference<>() {});
    }

    private <T> T read(String stored, TypeReference<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
