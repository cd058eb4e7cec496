package io.orion.masterdata.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

    @ParameterizedTest
    @ValueSource(strings = {"96385074", "036000291452", "4006381333931", "10012345678902"})
    void acceptsGtinsOfAllFourLengths(String gtin) {
        assertThat(Formats.gtin(gtin)).isEqualTo(gtin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4006381333932", "400638133393", "40063813339310000", "400638133393A", "-4006381333931"})
    void refusesGtinsWithAWrongCheckDigitOrLength(String gtin) {
        refuses(Formats::gtin, gtin);
    }

    @Test
    void acceptsIbansWithSpaces() {
        assertThat(Formats.iban("DE89 3704 0044 0532 0130 00")).isEqualTo("DE89370400440532013000");
        assertThat(Formats.iban("gb29nwbk60161331926819")).isEqualTo("GB29NWBK60161331926819");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE89370400440532013001", "DE8937", "XX89370400440532013000", "D"})
    void refusesIbansThatAreNotOneModulo97(String iban) {
        refuses(Formats::iban, iban);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DE123456789", "ATU12345678", "FR83404833048", "EL123456789", "CHE123456788MWST", "BR12345678000"
            })
    void acceptsVatIdsInTheFormOfTheirCountry(String id) {
        assertThat(Formats.vatId(id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE12345678", "AT12345678", "123456789", "GR123456789012345", "ZZ123", "D"})
    void refusesVatIdsInAnotherForm(String id) {
        refuses(Formats::vatId, id);
    }

    @Test
    void dropsSpacesAndDotsFromVatIds() {
        assertThat(Formats.vatId("CHE-123.456.788")).isEqualTo("CHE123456788");
        assertThat(Formats.vatId("nl 1234.56.782.b90")).isEqualTo("NL123456782B90");
    }

    @Test
    void refusesCodesThatNoListKnows() {
        assertThat(Formats.country("DE")).isEqualTo("DE");
        assertThat(Formats.currency("EUR")).isEqualTo("EUR");
        assertThat(Formats.scheme("0088")).isEqualTo("0088");
        assertThat(Formats.unit("H87")).isEqualTo("H87");
        refuses(Formats::country, "UK");
        refuses(Formats::country, "de");
        refuses(Formats::currency, "ABC");
        refuses(Formats::scheme, "88");
        refuses(Formats::unit, "piece");
        refuses(Formats::bic, "ABC");
        refuses(Formats::email, "nobody");
        refuses(Formats::code, "../etc/passwd");
    }

    private static void refuses(UnaryOperator<String> check, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check.apply(value))
                .withMessageStartingWith("is not");
    }
}
