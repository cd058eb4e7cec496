package io.orion.edocuments;

import com.helger.diagnostics.error.IError;
import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** Runs published sets of rules (schema, then Schematron) over a document. */
final class PhiveRules {

    private final ValidationExecutorSetRegistry<IValidationSourceXML> registry;

    PhiveRules(ValidationExecutorSetRegistry<IValidationSourceXML> registry) {
        this.registry = registry;
    }

    List<Finding> check(Document document, DVRCoordinate rules) {
        var executors = registry.getOfID(rules);
        if (executors == null) {
            throw new IllegalArgumentException("No such rules: " + rules.getAsSingleID());
        }
        var results = ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(),
                executors,
                ValidationSourceXML.create(null, document),
                Locale.US);
        List<Finding> findings = new ArrayList<>();
        results.forEachFlattened(error -> {
            if (error.getErrorLevel().isFailure()) {
                findings.add(finding(error));
            }
        });
        return findings;
    }

    private static Finding finding(IError error) {
        return new Finding(
                or(error.getErrorID(), "XSD"),
                error.isError() ? Finding.Severity.ERROR : Finding.Severity.WARNING,
                or(error.getErrorFieldName(), "document"),
                or(error.getErrorText(Locale.US), "is not valid"));
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }
}
