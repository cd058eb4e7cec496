package io.orion.engine;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;

/**
 * A field of a task's form, on its way through the engine to a door.
 *
 * <p>A form sends process variables. Taking a field reads it and removes it in the same command, so that it is never
 * stored beside the tables that own the data.
 *
 * @param name the key in the form
 * @param type what is accepted
 */
public record FormField<T>(String name, Class<T> type) {

    public static FormField<String> text(String name) {
        return new FormField<>(name, String.class);
    }

    public static FormField<Boolean> flag(String name) {
        return new FormField<>(name, Boolean.class);
    }

    public static FormField<BigDecimal> decimal(String name) {
        return new FormField<>(name, BigDecimal.class);
    }

    /** Returns what was sent, or null where nothing was; an empty text counts as nothing. */
    public @Nullable T take(DelegateTask task) {
        Object value = task.getVariable(name);
        task.getExecution().removeVariable(name);
        if (value == null || "".equals(value)) {
            return null;
        }
        return FormValues.convert(name, value, type);
    }

    /** Returns what was sent, or refuses the form naming the field. */
    public T require(DelegateTask task) {
        T value = take(task);
        if (value == null) {
            throw FormValues.missing(name);
        }
        return value;
    }
}
