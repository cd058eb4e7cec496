package io.orion.masterdata;

import io.orion.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Someone who works for Orion's company.
 *
 * @param login the name that the person signs in with, unique
 * @param approvalLimit up to which amount the person may approve alone, in the company's currency; zero for nothing
 * @param manager number of the employee who decides above the limit; null at the top
 */
public record Employee(
        String number,
        String name,
        String login,
        @Nullable String email,
        Money approvalLimit,
        @Nullable String manager) {}
