package io.orion.ordertocash;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders for tests, with few words: {@code Orders.of("ACME").line("RT-1", 2).build()}. */
public final class Orders {

    private final String customer;
    private final List<SalesOrderRequest.Line> lines = new ArrayList<>();
    private String currency = "EUR";
    private @Nullable String reference;
    private @Nullable LocalDate requestedOn;

    private Orders(String customer) {
        this.customer = customer;
    }

    public static Orders of(String customer) {
        return new Orders(customer);
    }

    public Orders line(String sku, int quantity) {
        return line(sku, quantity, null, null);
    }

    public Orders line(String sku, int quantity, @Nullable String price, @Nullable String discount) {
        lines.add(new SalesOrderRequest.Line(
                lines.size() + 1,
                sku,
                null,
                null,
                BigDecimal.valueOf(quantity),
                null,
                price == null ? null : new BigDecimal(price),
                discount == null ? null : new BigDecimal(discount)));
        return this;
    }

    public Orders currency(String code) {
        currency = code;
        return this;
    }

    public Orders reference(String text) {
        reference = text;
        return this;
    }

    public Orders requestedOn(String day) {
        requestedOn = LocalDate.parse(day);
        return this;
    }

    public SalesOrderRequest build() {
        return new SalesOrderRequest(
                customer,
                null,
                reference == null ? UUID.randomUUID().toString() : reference,
                currency,
                requestedOn,
                null,
                null,
                lines);
    }
}
