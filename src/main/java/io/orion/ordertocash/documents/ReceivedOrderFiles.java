package io.orion.ordertocash.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.ordertocash.OrderFiles;
import io.orion.ordertocash.OrderToCash;
import io.orion.ordertocash.SalesOrderRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads files of orders and gives each order to the door. */
@Component
class ReceivedOrderFiles implements OrderFiles {

    private static final int MOST_ROWS = 10_000;
    private static final List<String> NEEDED = List.of("customer", "reference", "sku", "quantity");
    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final ReceivedOrders ubl;
    private final OrderToCash orders;
    private final ObjectMapper json;

    ReceivedOrderFiles(ReceivedOrders ubl, OrderToCash orders, ObjectMapper json) {
        this.ubl = ubl;
        this.orders = orders;
        this.json = json;
    }

    @Override
    public List<Result> accept(String name, byte[] content, Actor by) {
        if (content.length == 0) {
            throw new InvalidInput("file", "is empty");
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "json" -> List.of(accept("1", by, () -> json(content)));
            case "xml" -> List.of(accept("1", by, () -> ubl.read(new ByteArrayInputStream(content))));
            case "csv" -> csv(text(content), by);
            default -> throw new InvalidInput("file", "ends neither in .json nor in .xml nor in .csv: " + name);
        };
    }

    private Result accept(String row, Actor by, Supplier<SalesOrderRequest> order) {
        try {
            return new Result(row, orders.accept(order.get(), by).value(), null);
        } catch (InvalidInput | Refused e) {
            return new Result(row, null, e.getMessage());
        }
    }

    private SalesOrderRequest json(byte[] content) {
        try {
            return json.readValue(content, SalesOrderRequest.class);
        } catch (JsonProcessingException e) {
            throw new InvalidInput("file", "is not an order as JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidInput("file", "is not written in UTF-8");
        }
    }

    private List<Result> csv(String text, Actor by) {
        Map<String, List<CSVRecord>> byOrder = new LinkedHashMap<>();
        try (var parser = CSV.parse(new StringReader(text))) {
            for (String column : NEEDED) {
                if (!parser.getHeaderNames().contains(column)) {
                    throw new InvalidInput("file", "has no column " + column);
                }
            }
            for (CSVRecord row : parser) {
                if (row.getRecordNumber() > MOST_ROWS) {
                    throw new InvalidInput("file", "has more than " + MOST_ROWS + " rows");
                }
                byOrder.computeIfAbsent(key(row), any -> new ArrayList<>()).add(row);
            }
        } catch (CSVException | IllegalArgumentException e) {
            throw new InvalidInput("file", "cannot be read as CSV: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return byOrder.entrySet().stream()
                .map(order -> accept(order.getKey(), by, () -> order(order.getValue())))
                .toList();
    }

    private static String key(CSVRecord row) {
        return cell(row, "customer") + " / " + cell(row, "reference");
    }

    private static SalesOrderRequest order(List<CSVRecord> rows) {
        var lines = new ArrayList<SalesOrderRequest.Line>();
        for (CSVRecord row : rows) {
            lines.add(new SalesOrderRequest.Line(
                    lines.size() + 1,
                    cell(row, "sku"),
                    null,
                    null,
                    required(row, "quantity"),
                    null,
                    number(row, "unitPrice"),
                    number(row, "discountPercent")));
        }
        var first = rows.get(0);
        var currency = cell(first, "currency");
        return new SalesOrderRequest(
                cell(first, "customer"),
                null,
                cell(first, "reference"),
                currency == null ? "EUR" : currency,
                null,
                null,
                null,
                lines);
    }

    private static @Nullable String cell(CSVRecord row, String column) {
        String value = row.isSet(column) ? row.get(column) : "";
        return value.isBlank() ? null : value;
    }

    private static BigDecimal required(CSVRecord row, String column) {
        var number = number(row, column);
        if (number == null) {
            throw new InvalidInput(place(row, column), "is missing");
        }
        return number;
    }

    private static @Nullable BigDecimal number(CSVRecord row, String column) {
        String value = cell(row, column);
        try {
            return value == null ? null : new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw new InvalidInput(place(row, column), "is not a number: " + value);
        }
    }

    private static String place(CSVRecord row, String column) {
        return "row " + (row.getRecordNumber() + 1) + ", " + column;
    }
}
