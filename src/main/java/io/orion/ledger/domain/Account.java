package io.orion.ledger.domain;

import io.orion.ledger.Party;
import org.jspecify.annotations.Nullable;

/**
 * An account of the chart.
 *
 * @param control whose sub-ledger it adds up; null for an ordinary account
 */
public record Account(String code, String name, Party.@Nullable Kind control) {}
