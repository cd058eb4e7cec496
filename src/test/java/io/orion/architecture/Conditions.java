package io.orion.architecture;

import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.Function;

/** ArchUnit conditions from a function that answers what is wrong. */
final class Conditions {

    private Conditions() {}

    static <T> ArchCondition<T> of(String description, Function<T, List<String>> wrongs) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                wrongs.apply(item).forEach(wrong -> events.add(SimpleConditionEvent.violated(item, wrong)));
            }
        };
    }
}
