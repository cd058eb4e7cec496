package io.orion.treasury.domain;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of paying.
 *
 * @param minimumPayment smaller amounts wait until there is more to pay to the same supplier
 * @param maxReportSize larger reports of the bank are refused, in bytes
 */
@ConfigurationProperties("orion.treasury")
public record TreasuryProperties(
        @DefaultValue("1.00") BigDecimal minimumPayment,
        @DefaultValue("1000000") int maxReportSize) {}
