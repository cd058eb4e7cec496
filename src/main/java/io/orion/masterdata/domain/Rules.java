package io.orion.masterdata.domain;

import io.orion.kernel.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rules that need more than one field of a record. Each first completes what may be left out, then checks. */
final class Rules {

    static final RecordRule NONE = new RecordRule(values -> {}, (values, problems) -> {});
    static final RecordRule COMPANY = new RecordRule(Rules::completeLegalName, Rules::checkEndpoint);
    static final RecordRule PARTY = new RecordRule(Rules::completeLegalName, (values, problems) -> {
        checkEndpoint(values, problems);
        checkContact(values, problems);
    });
    static final RecordRule CUSTOMER = new RecordRule(Rules::completeCustomer, (values, problems) -> {
        PARTY.check().accept(values, problems);
        checkCreditLimit(values, problems);
    });
    static final RecordRule PRODUCT = new RecordRule(Rules::completeTaxCategory, Rules::checkProduct);
    static final RecordRule PRICE = new RecordRule(Rules::completePriceKey, Rules::checkPrice);
    static final RecordRule SUPPLIER_ITEM = new RecordRule(Rules::completeItemKey, Rules::checkItem);
    static final RecordRule EMPLOYEE =
            new RecordRule(values -> {}, (values, problems) -> differs(values, "manager", "number", problems));

    private static final Map<String, String> CATEGORY_OF_TAX_CODE =
            Map.of("standard", "S", "reduced", "S", "zero", "Z", "exempt", "E");
    private static final List<String> ADDRESS =
            List.of("street", "additionalStreet", "city", "postalCode", "subdivision", "country");

    private Rules() {}

    interface Check {
        void accept(Map<String, @Nullable Object> values, Consumer<Violation> problems);
    }

    interface Completion {
        void accept(Map<String, @Nullable Object> values);
    }

    /** Completion runs before required fields are checked; the check runs only when every field by itself is right. */
    record RecordRule(Completion completion, Check check) {

        /** Whether a record that has nothing in the field takes it from its other fields, if it has those. */
        boolean completes(RecordKind kind, String path) {
            Map<String, @Nullable Object> others = new HashMap<>();
            kind.fields().stream()
                    .filter(field -> !group(field.path()).equals(group(path)))
                    .forEach(field -> others.put(field.path(), field.path()));
            completion.accept(others);
            return others.get(path) != null;
        }

        /** An address is one whole: {@code shipTo.city} belongs to {@code shipTo}. */
        private static String group(String path) {
            int end = path.indexOf('.');
            return end < 0 ? path : path.substring(0, end);
        }
    }

    private static void completeLegalName(Map<String, @Nullable Object> values) {
        values.putIfAbsent("legalName", values.get("name"));
    }

    /** Goods go to the invoice address unless another one is given; an address is taken whole, never mixed. */
    private static void completeCustomer(Map<String, @Nullable Object> values) {
        completeLegalName(values);
        if (ADDRESS.stream().allMatch(part -> values.get("shipTo." + part) == null)) {
            ADDRESS.forEach(part -> values.put("shipTo." + part, values.get("billTo." + part)));
        }
    }

    private static void completeTaxCategory(Map<String, @Nullable Object> values) {
        if (values.get("taxCode") instanceof String code) {
            values.putIfAbsent("taxCategory", CATEGORY_OF_TAX_CODE.get(code));
        }
    }

    /** A price is identified by what it is for, so that a file may leave the key out. */
    private static void completePriceKey(Map<String, @Nullable Object> values) {
        if (values.get("minimumQuantity") instanceof BigDecimal quantity
                && values.get("validFrom") instanceof LocalDate from
                && values.get("sku") != null
                && values.get("currency") != null) {
            values.putIfAbsent(
                    "key",
                    values.get("priceList") + ":" + values.get("currency") + ":" + values.get("sku") + ":"
                            + quantity.toPlainString() + ":" + from);
        }
    }

    private static void checkEndpoint(Map<String, @Nullable Object> values, Consumer<Violation> problems) {
        var scheme = values.get("endpoint.scheme");
        var value = values.get("endpoint.value");
        if ((scheme == null) != (value == null)) {
            problems.accept(new Violation("endpoint", "needs both scheme and value"));
        }
        if ("0088".equals(scheme)
                && value instanceof String gln
                && !(gln.matches("[0-9]{13}") && Formats.gs1CheckDigitFits(gln))) {
            problems.accept(new Violation("endpoint.value", "is not a GLN of 13 digits with a valid check digit"));
        }
    }

    private static void checkContact(Map<String, @Nullable Object> values, Consumer<Violation> problems) {
        boolean reachable = values.get("contact.telephone") != null || values.get("contact.email") != null;
        if (reachable && values.get("contact.name") == null) {
            problems.accept(new Violation("contact.name", "is needed for a telephone number or an e-mail address"));
        }
    }

    private static void checkCreditLimit(Map<String, @Nullable Object> values, Consumer<Violation> problems) {
        if (values.get("creditLimit") instanceof BigDecimal limit && values.get("currency") instanceof String code) {
            int places = Math.max(Currency.getInstance(code).getDefaultFractionDigits(), 0);
            if (limit.stripTrailingZeros().scale() > places) {
                problems.accept(new Violation("creditLimit", "has more decimal places than " + code));
            }
        }
    }

    private static void checkProduct(Map<String, @Nullable Object> values, Consumer<Violation> problems) {
        var expected = CATEGORY_OF_TAX_CODE.get(String.valueOf(values.get("taxCode")));
        if (expected == null) {
            problems.accept(new Violation("taxCode", "is not one of standard, reduced, zero, exempt"));
        } else if (!expected.equals(values.get("taxCategory"))) {
            problems.accept(new Violation("taxCategory", "must be " + expected + " for this tax code"));
        }
        if (values.get("minimumQuantity") instanceof BigDecimal quantity && quantity.signum() == 0) {
            problems.accept(new Violation("minimumQuantity", "must be greater than zero"));
        }
        if (Boolean.TRUE.equals(values.get("service"))) {
            refuseFlag(values, "stocked", "must be false for a service", problems);
            refuseFlag(values, "serialTracked", "must be false for a service", problems);
        }
        differs(values, "successor", "sku", problems);
    }

    private static void refuseFlag(
            Map<String, @Nullable Object> values, String flag, String reason, Consumer<Violation> problems) {
        if (Boolean.TRUE.equals(values.get(flag))) {
            problems.accept(new Violation(flag, reason));
        }
    }

    private static void checkPrice(Map<String, @Nullable Object> values, Consumer<Violation> problems) {
        var given = values.get("key");
        values.remove("key");
        completePriceKey(values);
        if (given != null && !given.equals(values.get("key"))) {
            problems.accept(new Violation("key", "must be " + values.get("key") + " for this price"));
        }
        if ((values.get("customer") == null) != "general".equals(values.get("priceList"))) {
            problems.accept(
                    new Violation("priceList", "is general for everybody; any other list belongs to a customer"));
        }
        checkValidity(values, problems);
    }

    private static void checkValidity(Map<String, @Nullable Object> values, Consumer<Violation> problems) {
        if (values.get("validTo") instanceof LocalDate to
                && values.get("validFrom") instanceof LocalDate from
                && to.isBefore(from)) {
            problems.accept(new Violation("validTo", "is before validFrom"));
        }
    }

    /** What a supplier sells is identified by what it is and from when it holds. */
    private static void completeItemKey(Map<String, @Nullable Object> values) {
        if (values.get("minimumQuantity") instanceof BigDecimal quantity
                && values.get("validFrom") instanceof LocalDate from
                && values.get("supplier") != null
                && values.get("sku") != null) {
            values.putIfAbsent(
                    "key",
                    values.get("supplier") + ":" + values.get("currency") + ":" + values.get("sku") + ":"
                            + quantity.toPlainString() + ":" + from);
        }
    }

    private static void checkItem(Map<String, @Nullable Object> values, Consumer<Violation> problems) {
        var given = values.remove("key");
        completeItemKey(values);
        if (given != null && !given.equals(values.get("key"))) {
            problems.accept(new Violation("key", "must be " + values.get("key") + " for this item"));
        }
        if (values.get("contractQuantity") != null && values.get("contract") == null) {
            problems.accept(new Violation("contractQuantity", "needs the contract that agrees it"));
        }
        checkValidity(values, problems);
    }

    private static void differs(
            Map<String, @Nullable Object> values, String path, String from, Consumer<Violation> problems) {
        if (values.get(path) != null && values.get(path).equals(values.get(from))) {
            problems.accept(new Violation(path, "is the record itself"));
        }
    }
}
