package io.orion.engine;

import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * The name and the type of one process variable, declared once per process.
 *
 * <p>Only texts, flags, counts and dates: data lives in tables, a process holds what steers its gateways and timers.
 *
 * @param name the name as the BPMN model spells it
 * @param type the type the engine stores
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    public static ProcessVariable<Long> count(String name) {
        return new ProcessVariable<>(name, Long.class);
    }

    public static ProcessVariable<Date> date(String name) {
        return new ProcessVariable<>(name, Date.class);
    }

    /** Returns the value, or fails naming the variable: a process that lacks it is a modelling error. */
    public T require(VariableScope scope) {
        T value = find(scope);
        if (value == null) {
            throw new IllegalStateException("Process variable '" + name + "' is missing");
        }
        return value;
    }

    public @Nullable T find(VariableScope scope) {
        return type.cast(scope.getVariable(name));
    }

    /** Sets it for this scope only, such as one of several instances of a sub-process that run side by side. */
    public void setLocal(VariableScope scope, T value) {
        scope.setVariableLocal(name, value);
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
