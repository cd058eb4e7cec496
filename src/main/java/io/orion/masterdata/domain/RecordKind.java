package io.orion.masterdata.domain;

import io.orion.kernel.InvalidInput;
import io.orion.masterdata.MasterDataChanged;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of master records, with everything that import, web and storage have to know about each. */
public enum RecordKind {
    COMPANY("company", "key", MasterDataChanged.Kind.OTHER, null, Fields.company(), Rules.COMPANY),
    WAREHOUSES("warehouse", "code", MasterDataChanged.Kind.OTHER, null, Fields.warehouse(), Rules.NONE),
    EMPLOYEES("employee", "number", MasterDataChanged.Kind.OTHER, "manager", Fields.employee(), Rules.EMPLOYEE),
    CUSTOMERS("customer", "number", MasterDataChanged.Kind.CUSTOMER, null, Fields.customer(), Rules.CUSTOMER),
    SUPPLIERS("supplier", "number", MasterDataChanged.Kind.SUPPLIER, null, Fields.supplier(), Rules.PARTY),
    PRODUCTS("product", "sku", MasterDataChanged.Kind.PRODUCT, "successor", Fields.product(), Rules.PRODUCT),
    PRICES("price", "key", MasterDataChanged.Kind.PRICE, null, Fields.price(), Rules.PRICE),
    COST_CENTERS("cost_center", "code", MasterDataChanged.Kind.OTHER, null, Fields.costCenter(), Rules.NONE),
    SUPPLIER_ITEMS(
            "supplier_item", "key", MasterDataChanged.Kind.OTHER, null, Fields.supplierItem(), Rules.SUPPLIER_ITEM);

    /** Changes of these fields of a customer let credit holds be decided again. */
    private static final Set<String> CREDIT = Set.of("creditLimit", "risk", "blockReason", "terms");

    private final String singular;
    private final String key;
    private final MasterDataChanged.Kind event;
    private final @Nullable String selfReference;
    private final List<Field> fields;
    private final Rules.RecordRule rule;

    RecordKind(
            String singular,
            String key,
            MasterDataChanged.Kind event,
            @Nullable String selfReference,
            List<Field> fields,
            Rules.RecordRule rule) {
        this.singular = singular;
        this.key = key;
        this.event = event;
        this.selfReference = selfReference;
        this.fields = List.copyOf(fields);
        this.rule = rule;
    }

    /** Reads {@code customers}, as it stands in URLs and mapping files. */
    public static RecordKind named(String plural) {
        return Arrays.stream(values())
                .filter(kind -> kind.plural().equals(plural))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "kind",
                        "is not one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(values())
                                                .map(RecordKind::plural)
                                                .toList())));
    }

    /** As it stands in URLs and mapping files, such as {@code cost-centers}. */
    public String plural() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** In words, such as {@code cost center}. */
    public String singular() {
        return singular.replace('_', ' ');
    }

    public String table() {
        return "master_data." + singular;
    }

    /** The path of the field that identifies a record; its column has the same name. */
    public String key() {
        return key;
    }

    /** The field that names another record of the same kind, which may stand further down in a file. */
    public @Nullable String selfReference() {
        return selfReference;
    }

    public List<Field> fields() {
        return fields;
    }

    public Field field(String path) {
        return fields.stream()
                .filter(field -> field.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(path, "is not a field of " + plural()));
    }

    Rules.RecordRule rule() {
        return rule;
    }

    MasterDataChanged.Kind event() {
        return event;
    }

    boolean touchesCredit(Set<String> changedPaths) {
        return this == CUSTOMERS && changedPaths.stream().anyMatch(CREDIT::contains);
    }
}
