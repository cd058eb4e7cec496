package io.orion.edocuments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From one day to another, both included; either end may be open. */
public record DatePeriod(@Nullable LocalDate from, @Nullable LocalDate to) {}
