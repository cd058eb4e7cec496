package io.orion.portal;

import io.orion.masterdata.MasterRecords.FieldOfRecord;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What people call the fields of master data, in each language of the portal. */
@Component
class FieldNames {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final MessageSource texts;

    FieldNames(MessageSource texts) {
        this.texts = texts;
    }

    /** By path, in the order of the fields. */
    Map<String, List<String>> of(List<FieldOfRecord> fields) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        fields.forEach(field -> names.put(
                field.path(),
                LANGUAGES.stream().map(language -> name(field.path(), language)).toList()));
        return names;
    }

    private String name(String path, Locale language) {
        return Arrays.stream(path.split("\\."))
                .map(part -> texts.getMessage("md.field." + part, null, language))
                .collect(Collectors.joining(" "));
    }
}
