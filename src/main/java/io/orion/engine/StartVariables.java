package io.orion.engine;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.kernel.InvalidInput;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/** Reads the documents that processes are started with, however the starter's client sends JSON. */
@Component
public class StartVariables {

    private final ObjectMapper json;

    StartVariables(ObjectMapper json) {
        this.json = json;
    }

    /** Returns the document and removes it from the process; refuses what is not of its form, naming the field. */
    public <T> Optional<T> take(DelegateExecution execution, StartVariable<T> variable) {
        TypedValue typed = execution.getVariableTyped(variable.name());
        if (typed == null || typed.getValue() == null) {
            return Optional.empty();
        }
        Object value = typed.getValue();
        execution.removeVariable(variable.name());
        try {
            return Optional.of(
                    value instanceof Map<?, ?> map
                            ? json.convertValue(map, variable.type())
                            : json.readValue(String.valueOf(value), variable.type()));
        } catch (JsonMappingException e) {
            throw new InvalidInput(variable.name() + path(e), "cannot be read: " + e.getOriginalMessage());
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidInput(variable.name(), "is not valid JSON");
        }
    }

    private static String path(JsonMappingException e) {
        var path = new StringBuilder();
        e.getPath()
                .forEach(step -> path.append(
                        step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName()));
        return path.toString();
    }
}
