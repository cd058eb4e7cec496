package io.orion.masterdata.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.orion.kernel.InvalidInput;
import io.orion.masterdata.domain.StoredRecord;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records as JSON: the path {@code billTo.city} is the field {@code city} of the object {@code billTo}. */
final class RecordJson {

    private static final int MAX_BODY = 64 * 1024;
    private static final int MAX_SCALE = 40;
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private RecordJson() {}

    /** Where it came from and which version it is are shown with a record but not accepted: they cannot be set. */
    static Map<String, @Nullable Object> write(StoredRecord record) {
        var root = new LinkedHashMap<String, @Nullable Object>();
        record.values().forEach((path, value) -> {
            int dot = path.indexOf('.');
            var shown = value instanceof BigDecimal number ? plain(number) : value;
            if (dot < 0) {
                root.put(path, shown);
            } else if (shown != null) {
                nested(root, path.substring(0, dot)).put(path.substring(dot + 1), shown);
            }
        });
        root.put("source", record.source());
        root.put("version", record.version());
        return root;
    }

    @SuppressWarnings("unchecked") // only this class puts maps into the root
    private static Map<String, Object> nested(Map<String, @Nullable Object> root, String name) {
        return (Map<String, Object>) java.util.Objects.requireNonNull(
                root.computeIfAbsent(name, key -> new LinkedHashMap<String, Object>()));
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.setScale(Math.max(stripped.scale(), 0));
    }

    /** Reads an object into texts by path; {@code source} and {@code version}, as a read shows them, are left out. */
    static Map<String, @Nullable String> read(InputStream body) {
        try {
            var bytes = body.readNBytes(MAX_BODY + 1);
            if (bytes.length > MAX_BODY) {
                throw new InvalidInput("body", "is larger than " + MAX_BODY + " bytes");
            }
            var root = READER.readTree(bytes);
            if (!root.isObject()) {
                throw new InvalidInput("body", "is not a JSON object");
            }
            var values = new LinkedHashMap<String, @Nullable String>();
            root.properties().stream()
                    .filter(field ->
                            !field.getKey().equals("source") && !field.getKey().equals("version"))
                    .forEach(field -> flatten(field.getKey(), field.getValue(), values));
            return values;
        } catch (JsonProcessingException e) {
            throw new InvalidInput("body", "is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new InvalidInput("body", "could not be read");
        }
    }

    private static void flatten(String path, JsonNode node, Map<String, @Nullable String> into) {
        if (node.isObject() && !path.contains(".")) {
            node.properties().forEach(field -> flatten(path + "." + field.getKey(), field.getValue(), into));
        } else if (node.isContainerNode()) {
            throw new InvalidInput(path, "is neither text nor number nor true nor false");
        } else if (node.isNumber()) {
            into.put(path, number(path, node.decimalValue()));
        } else {
            into.put(path, node.isNull() ? null : node.asText());
        }
    }

    /** Writing out 1e999999999 would fill the memory. */
    private static String number(String path, BigDecimal number) {
        if (Math.abs((long) number.scale()) > MAX_SCALE) {
            throw new InvalidInput(path, "is not a plain number such as 1234.5");
        }
        return number.toPlainString();
    }
}
