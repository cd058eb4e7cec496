package io.orion.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnProposalTest {

    private static Map<String, List<String>> fields(String... paths) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String path : paths) {
            fields.put(path, List.of());
        }
        return fields;
    }

    @Test
    void ignoresCaseBlanksAndSigns() {
        assertThat(ColumnProposal.of(List.of("BILL_TO_CITY", "credit-limit"), fields("billTo.city", "creditLimit")))
                .isEqualTo(Map.of("billTo.city", "BILL_TO_CITY", "creditLimit", "credit-limit"));
    }

    @Test
    void takesTheNamesThatPeopleUse() {
        assertThat(ColumnProposal.of(List.of("Artikel"), Map.of("sku", List.of("Article", "Artikel"))))
                .isEqualTo(Map.of("sku", "Artikel"));
    }

    @Test
    void givesAColumnToOneFieldOnlyAndPrefersTheWholeName() {
        assertThat(ColumnProposal.of(
                        List.of("city", "ship to city"), fields("billTo.city", "shipTo.city", "contact.name")))
                .isEqualTo(Map.of("billTo.city", "city", "shipTo.city", "ship to city"));
        assertThat(ColumnProposal.of(List.of("name"), fields("contact.name", "name")))
                .isEqualTo(Map.of("name", "name"));
    }

    @Test
    void proposesNothingForColumnsThatAreNamedLikeNothing() {
        assertThat(ColumnProposal.of(List.of("--", "fax"), fields("name"))).isEmpty();
    }
}
