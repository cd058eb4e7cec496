package io.orion.masterdata.domain;

import io.orion.masterdata.Region;
import io.orion.masterdata.RiskClass;
import io.orion.masterdata.Segment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The fields of each kind of record, in the order in which they are shown. */
final class Fields {

    private static final int NAME = 200;
    private static final int CODE = 40;
    private static final int AMOUNT_PLACES = 2;

    private Fields() {}

    static List<Field> company() {
        return join(
                List.of(Field.text("key", 7).mandatory().orElse("company")),
                names(),
                List.of(
                        Field.text("vatId", 20).checked(Formats::vatId).mandatory(),
                        Field.text("companyId", 60).mandatory(),
                        Field.text("endpoint.scheme", 4)
                                .checked(Formats::scheme)
                                .mandatory(),
                        Field.text("endpoint.value", 60).mandatory()),
                address("address"),
                List.of(
                        Field.text("contact.name", NAME).mandatory(),
                        Field.text("contact.telephone", 40),
                        Field.text("contact.email", NAME).checked(Formats::email),
                        Field.text("currency", 3).checked(Formats::currency).mandatory(),
                        Field.text("iban", 42).checked(Formats::iban).mandatory(),
                        Field.text("bic", 11).checked(Formats::bic).mandatory()));
    }

    static List<Field> customer() {
        return join(
                List.of(code("number").mandatory()),
                names(),
                identity(),
                address("billTo"),
                address("shipTo"),
                contact(),
                List.of(
                        Field.oneOf("segment", Segment.values()).mandatory().orElse(Segment.ENTERPRISE.name()),
                        Field.oneOf("region", Region.values()).mandatory(),
                        Field.text("currency", 3).checked(Formats::currency).mandatory(),
                        code("terms").mandatory().orElse("NET30"),
                        Field.decimal("creditLimit", AMOUNT_PLACES),
                        Field.oneOf("risk", RiskClass.values()).mandatory().orElse(RiskClass.LOW.name()),
                        Field.text("blockReason", NAME),
                        Field.flag("partialDelivery", true)));
    }

    static List<Field> supplier() {
        return join(
                List.of(code("number").mandatory()),
                names(),
                identity(),
                address("address"),
                contact(),
                List.of(
                        Field.text("currency", 3).checked(Formats::currency).mandatory(),
                        code("terms").mandatory().orElse("NET30"),
                        Field.text("iban", 42).checked(Formats::iban),
                        Field.text("bic", 11).checked(Formats::bic),
                        Field.text("blockReason", NAME)));
    }

    static List<Field> product() {
        return List.of(
                code("sku").mandatory(),
                Field.text("gtin", 14).checked(Formats::gtin),
                Field.text("name", NAME).mandatory(),
                Field.text("unit", 3).checked(Formats::unit).mandatory().orElse("EA"),
                Field.text("productLine", 100).mandatory().orElse("General"),
                Field.text("taxCategory", 1),
                Field.text("taxCode", 10).mandatory().orElse("standard"),
                Field.decimal("standardCost", 4).mandatory(),
                Field.decimal("minimumQuantity", 4).mandatory().orElse("1"),
                Field.flag("stocked", true),
                Field.flag("serialTracked", false),
                Field.flag("service", false),
                code("successor"),
                Field.text("blockReason", NAME));
    }

    static List<Field> price() {
        return List.of(
                Field.text("key", NAME),
                code("priceList").mandatory().orElse("general"),
                Field.text("currency", 3).checked(Formats::currency).mandatory(),
                code("customer"),
                code("sku").mandatory(),
                Field.decimal("minimumQuantity", 4).mandatory().orElse("0"),
                Field.date("validFrom").mandatory(),
                Field.date("validTo"),
                Field.decimal("amount", 4).mandatory());
    }

    static List<Field> costCenter() {
        return List.of(
                code("code").mandatory(),
                Field.text("name", NAME).mandatory(),
                code("owner").checked(value -> Formats.code(value).toLowerCase(Locale.ROOT)),
                Field.decimal("annualBudget", AMOUNT_PLACES).mandatory().orElse("0"),
                Field.text("blockReason", NAME));
    }

    static List<Field> supplierItem() {
        return List.of(
                Field.text("key", NAME),
                code("supplier").mandatory(),
                code("sku").mandatory(),
                code("supplierItem"),
                Field.text("currency", 3).checked(Formats::currency).mandatory(),
                Field.decimal("minimumQuantity", 4).mandatory().orElse("0"),
                Field.date("validFrom").mandatory(),
                Field.date("validTo"),
                Field.decimal("amount", 4).mandatory(),
                Field.decimal("leadDays", 0).mandatory().orElse("7"),
                code("contract"),
                Field.decimal("contractQuantity", 4));
    }

    static List<Field> warehouse() {
        return join(
                List.of(code("code").mandatory(), Field.text("name", NAME).mandatory()),
                address("address"),
                List.of(Field.oneOf("region", Region.values()), Field.flag("isDefault", false)));
    }

    static List<Field> employee() {
        return List.of(
                code("number").mandatory(),
                Field.text("name", NAME).mandatory(),
                code("login")
                        .checked(value -> Formats.code(value).toLowerCase(Locale.ROOT))
                        .mandatory(),
                Field.text("email", NAME).checked(Formats::email),
                Field.decimal("approvalLimit", AMOUNT_PLACES).mandatory().orElse("0"),
                code("manager"));
    }

    private static Field code(String path) {
        return Field.text(path, CODE).checked(Formats::code);
    }

    private static List<Field> names() {
        return List.of(Field.text("name", NAME).mandatory(), Field.text("legalName", NAME));
    }

    private static List<Field> identity() {
        return List.of(
                Field.text("vatId", 20).checked(Formats::vatId),
                Field.text("companyId", 60),
                Field.text("endpoint.scheme", 4).checked(Formats::scheme),
                Field.text("endpoint.value", 60));
    }

    private static List<Field> address(String of) {
        return List.of(
                Field.text(of + ".street", NAME).mandatory(),
                Field.text(of + ".additionalStreet", NAME),
                Field.text(of + ".city", 100).mandatory(),
                Field.text(of + ".postalCode", 20),
                Field.text(of + ".subdivision", 60),
                Field.text(of + ".country", 2).checked(Formats::country).mandatory());
    }

    private static List<Field> contact() {
        return List.of(
                Field.text("contact.name", NAME),
                Field.text("contact.telephone", 40),
                Field.text("contact.email", NAME).checked(Formats::email));
    }

    @SafeVarargs
    private static List<Field> join(List<Field>... parts) {
        return new ArrayList<>(Stream.of(parts).flatMap(Collection::stream).toList());
    }
}
