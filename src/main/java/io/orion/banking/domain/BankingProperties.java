package io.orion.banking.domain;

import java.math.BigDecimal;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of banking.
 *
 * @param accounts ledger account of each bank account; the company's own IBAN is the ledger's bank account without this
 * @param tolerance small differences that are written off
 * @param sameMoneyDays how far the value dates of one money may lie apart, by hand and in a statement
 * @param maxStatementSize larger files are refused
 */
@ConfigurationProperties("orion.banking")
public record BankingProperties(
        @DefaultValue Map<String, String> accounts,
        @DefaultValue Tolerance tolerance,
        @DefaultValue("5") int sameMoneyDays,
        @DefaultValue("20MB") DataSize maxStatementSize) {

    /** See {@link TolerancePolicy}. */
    public record Tolerance(
            @DefaultValue("0.5") BigDecimal percent,
            @DefaultValue("5.00") BigDecimal absolute) {}

    TolerancePolicy policy() {
        return new TolerancePolicy(tolerance.percent(), tolerance.absolute());
    }
}
