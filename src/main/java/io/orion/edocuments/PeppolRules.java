package io.orion.edocuments;

import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.peppol.PeppolValidation;
import com.helger.phive.xml.source.IValidationSourceXML;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.w3c.dom.Document;

/** The rules of OpenPeppol, which are stricter than the norm. Compiling them takes seconds, once. */
final class PeppolRules {

    private static final PhiveRules RULES = load();

    private PeppolRules() {}

    static List<Finding> check(byte[] xml, DVRCoordinate rules) {
        return check(HardenedXml.read(new ByteArrayInputStream(xml), xml.length, null), rules);
    }

    static List<Finding> check(Document document, DVRCoordinate rules) {
        return RULES.check(document, rules);
    }

    private static PhiveRules load() {
        var registry = new ValidationExecutorSetRegistry<IValidationSourceXML>();
        PeppolValidation.initStandard(registry);
        return new PhiveRules(registry);
    }
}
