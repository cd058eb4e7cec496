package io.orion.edocuments;

import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.peppol.PeppolValidation;
import com.helger.phive.xml.source.IValidationSourceXML;
import java.io.ByteArrayInputStream;
import java.util.List;

/** The rules of OpenPeppol, which are stricter than the norm. */
final class PeppolRules {

    private static final PhiveRules RULES = load();

    private PeppolRules() {}

    static List<Finding> check(byte[] xml, DVRCoordinate rules) {
        return RULES.check(HardenedXml.read(new ByteArrayInputStream(xml), xml.length, null), rules);
    }

    private static PhiveRules load() {
        var registry = new ValidationExecutorSetRegistry<IValidationSourceXML>();
        PeppolValidation.initStandard(registry);
        return new PhiveRules(registry);
    }
}
