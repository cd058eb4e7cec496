package io.orion.masterdata;

import io.orion.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A part of the company that costs are counted for.
 *
 * @param owner login of the person who approves its costs; null when any budget owner may
 * @param annualBudget what it may cost in a calendar year, in the company's currency
 * @param blockReason why nothing may be bought for it at present; null when not blocked
 */
public record CostCenter(
        String code,
        String name,
        @Nullable String owner,
        Money annualBudget,
        @Nullable String blockReason) {}
