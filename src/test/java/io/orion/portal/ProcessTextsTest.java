package io.orion.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.engine.ProcessNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every task, field and option has a German text, and no text stands there for something that is gone. */
class ProcessTextsTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final List<String> BUNDLES =
            List.of("process", "process-invoices", "process-treasury", "process-returns");

    private static final List<String> BEGINNINGS = List.of(
            "Approval: 12 % on SO-1",
            "Back-ordered goods",
            "Billing of what was delivered",
            "Change: Another site",
            "Correction: customer is missing",
            "Credit hold: over limit",
            "Further deliveries",
            "Goods issue of DN-1",
            "Pack DN-1",
            "Payment in advance",
            "Payment of INV-1, EUR 5.00",
            "Pick DN-1",
            "Stock of 3 × RTR-100",
            "Answer of the supplier",
            "Approval APR-2026-000001",
            "Choice of the supplier",
            "Delivery GR-2026-000001",
            "Inspection of GR-2026-000001",
            "Invoice of the supplier",
            "Over budget: K1 has 10 of 100",
            "Reason for a sole source",
            "Refused: too dear",
            "Supplier answered CA",
            "Invitation of suppliers",
            "Quotes: 1 of 3",
            "Award of the order",
            "Revision of the proposal",
            "Status and statements of the bank",
            "Repair of PAY-2026-000001",
            "Call to the supplier",
            "Pause before the account holds",
            "Unknown supplier: Acme",
            "Perhaps the same as SI-2026-000001",
            "Account not on file: DE1",
            "Category and cost center",
            "Quantity differs: 1 Router 2",
            "Price differs: 1 Router 2",
            "Goods of PO-2026-000001",
            "Authorisation: Worth more than 10,000");

    private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();
    private final ProcessTexts texts = new ProcessTexts(source, mock(ProcessNames.class));

    ProcessTextsTest() {
        source.setBasenames(BUNDLES.toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
    }

    @AfterEach
    void noLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static Set<String> written() {
        var properties = new java.util.Properties();
        for (String bundle : BUNDLES) {
            try (var in = Files.newBufferedReader(Path.of("src/main/resources", bundle + "_de.properties"))) {
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties.stringPropertyNames();
    }

    /** Key and English text of all that people read. */
    private static Map<String, String> wanted() {
        Map<String, String> wanted = new TreeMap<>();
        files(".bpmn").forEach(file -> elements(file, wanted));
        files(".form").forEach(file -> fields(file, wanted));
        return wanted;
    }

    private static List<Path> files(String suffix) {
        try (Stream<Path> found = Files.walk(PROCESSES)) {
            return found.filter(file -> file.toString().endsWith(suffix)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void elements(Path file, Map<String, String> wanted) {
        var model = Bpmn.readModelFromFile(file.toFile());
        var process = model.getModelElementsByType(Process.class).iterator().next();
        wanted.put("process." + process.getId(), process.getName());
        model.getModelElementsByType(FlowElement.class).stream()
                .filter(element -> element.getName() != null && !(element instanceof SequenceFlow))
                .forEach(
                        element -> wanted.put("process." + process.getId() + "." + element.getId(), element.getName()));
    }

    private static void fields(Path file, Map<String, String> wanted) {
        try {
            var form = new ObjectMapper().readTree(file.toFile());
            form.path("components")
                    .forEach(it -> field("form." + form.path("id").asText() + ".", it, wanted));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void field(String form, JsonNode component, Map<String, String> wanted) {
        var part = form + component.path(component.has("key") ? "key" : "id").asText();
        if (component.has("label")) {
            wanted.put(part, component.path("label").asText());
        }
        if (component.path("text").asText().contains("\n")) { // the heading alone is not shown
            wanted.put(part, component.path("text").asText());
        }
        if (component.has("description")) {
            wanted.put(part + ".description", component.path("description").asText());
        }
        component
                .path("values")
                .forEach(it -> wanted.put(
                        part + ".option." + it.path("value").asText(),
                        it.path("label").asText()));
    }

    @Test
    void everythingThatPeopleReadHasAGermanTextAndNothingElseHas() {
        var written = written().stream()
                .filter(key -> !key.startsWith("waits."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(wanted()).hasSizeGreaterThan(100);
        assertThat(written).isEqualTo(new TreeSet<>(wanted().keySet()));
    }

    @Test
    void translatesHowReasonsToWaitBeginAndLeavesTheRest() {
        LocaleContextHolder.setLocale(Locale.GERMAN);
        assertThat(BEGINNINGS)
                .hasSameSizeAs(written().stream()
                        .filter(key -> key.startsWith("waits."))
                        .toList());
        BEGINNINGS.forEach(reason -> assertThat(texts.waits(reason)).isNotEqualTo(reason));
        assertThat(texts.waits("Payment of INV-1, EUR 5.00")).isEqualTo("Zahlung von INV-1, EUR 5.00");
        assertThat(texts.waits("Something else")).isEqualTo("Something else");
        assertThat(texts.waits(null)).isNull();
    }

    @Test
    void readersOfEnglishGetWhatTheModelSays() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        BEGINNINGS.forEach(reason -> assertThat(texts.waits(reason)).isEqualTo(reason));
        assertThat(texts.form("release-credit-hold", "reason", "Reason")).isEqualTo("Reason");
        LocaleContextHolder.setLocale(Locale.GERMAN);
        assertThat(texts.form("release-credit-hold", "reason", "Reason")).isEqualTo("Grund");
        assertThat(texts.form("release-credit-hold", "new", "New field")).isEqualTo("New field");
    }
}
