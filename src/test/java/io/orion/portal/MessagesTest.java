package io.orion.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages say in English they say in German too. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private static Properties read(String name) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(RESOURCES.resolve(name + ".properties"))) {
            properties.load(in);
        }
        return properties;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages",
                "decisions",
                "masterdata",
                "operations",
                "insight",
                "purchasing",
                "treasury",
                "views",
                "returns"
            })
    void bothLanguagesHaveTheSameTexts(String bundle) throws IOException {
        var english = read(bundle);
        var german = read(bundle + "_de");
        assertThat(new TreeSet<>(german.stringPropertyNames()))
                .isNotEmpty()
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        assertThat(german.values()).noneMatch(text -> text.toString().isBlank());
    }
}
