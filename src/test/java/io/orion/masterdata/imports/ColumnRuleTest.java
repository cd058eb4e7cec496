package io.orion.masterdata.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnRuleTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void takesAColumnAsItStands() throws Exception {
        assertThat(rule("'city'").value(Map.of("city", " Köln "))).isEqualTo("Köln");
        assertThat(rule("'city'").value(Map.of("city", " "))).isNull();
    }

    @Test
    void joinsTheFilledColumns() throws Exception {
        var rule = rule("{'columns': ['a', 'b', 'c'], 'separator': ', '}");
        assertThat(rule.value(Map.of("a", "1", "b", "", "c", "3"))).isEqualTo("1, 3");
    }

    @Test
    void translatesValuesAndRefusesUnknownOnes() throws Exception {
        var rule = rule("{'column': 'c', 'values': {'Germany': 'DE', 'Norway': 'NO'}}");
        assertThat(rule.value(Map.of("c", "germany"))).isEqualTo("DE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.value(Map.of("c", "Atlantis")))
                .withMessageContaining("Atlantis");
    }

    @Test
    void takesTheOtherValueOrTheDefaultWhereOneIsGiven() throws Exception {
        var other = rule("{'column': 'c', 'values': {'a': 'b'}, 'otherwise': 'z'}");
        assertThat(other.value(Map.of("c", "x"))).isEqualTo("z");
        assertThat(rule("{'column': 'c', 'default': 'd'}").value(Map.of("c", "")))
                .isEqualTo("d");
    }

    @Test
    void translatesToNothing() throws Exception {
        var rule = rule("{'column': 'c', 'values': {'0': ''}, 'prefix': 'P'}");
        assertThat(rule.value(Map.of("c", "0"))).isNull();
    }

    @Test
    void replacesLineBreaksRealAndEscaped() throws Exception {
        var rule = rule("{'column': 'c', 'newline': ', '}");
        assertThat(rule.value(Map.of("c", "507 - 20th Ave. E.\\nApt. 2A"))).isEqualTo("507 - 20th Ave. E., Apt. 2A");
        assertThat(rule.value(Map.of("c", "One\r\nTwo"))).isEqualTo("One, Two");
    }

    @Test
    void multipliesRoundsAndPrefixes() throws Exception {
        var rule = rule("{'column': 'c', 'factor': '0.6', 'scale': 2, 'prefix': 'EUR '}");
        assertThat(rule.value(Map.of("c", "21.3500004"))).isEqualTo("EUR 12.81");
        assertThatIllegalArgumentException().isThrownBy(() -> rule.value(Map.of("c", "1e9")));
    }

    @Test
    void needsExactlyOneSource() {
        assertThatIllegalArgumentException().isThrownBy(() -> convert(Map.of("prefix", "x")));
        assertThatIllegalArgumentException().isThrownBy(() -> convert(Map.of("column", "a", "constant", "b")));
    }

    private void convert(Map<String, String> rule) {
        json.convertValue(rule, ColumnRule.class);
    }

    private ColumnRule rule(String text) throws JsonProcessingException {
        return json.readValue(text.replace('\'', '"'), ColumnRule.class);
    }
}
