package io.orion.masterdata.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.masterdata.MasterDataChanged;
import io.orion.testing.OrionTest;
import io.orion.testing.SampleCompany;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OrionTest
@RecordApplicationEvents
class MasterDataControllerIT {

    private static final String CUSTOMERS = "/api/master-data/customers/";

    @Autowired
    MockMvc mvc;

    @Autowired
    SampleCompany sample;

    @Autowired
    ApplicationEvents events;

    @Autowired
    ObjectMapper json;

    @Test
    void createsReadsAndChangesACustomer() throws Exception {
        send(create("MW-1"), customer("Before", "50000.00"))
                .andExpect(status().isCreated())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.number").value("MW-1"))
                .andExpect(jsonPath("$.billTo.country").value("DE"))
                .andExpect(jsonPath("$.creditLimit").value(50000))
                .andExpect(jsonPath("$.source.system").value("orion"));

        send(change("MW-1", "\"1\""), customer("After", "60000.5"))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""));

        read(CUSTOMERS + "MW-1")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("After"));
        read(CUSTOMERS + "MW-1/changes")
                .andExpect(jsonPath("$[*].field", hasItem("creditLimit")))
                .andExpect(jsonPath("$[?(@.field == 'name')].before").value("Before"))
                .andExpect(jsonPath("$[?(@.field == 'name')].changedBy").value("steward"));
        assertThat(events.stream(MasterDataChanged.class))
                .contains(new MasterDataChanged(MasterDataChanged.Kind.CUSTOMER_CREDIT, "MW-1"));
    }

    @Test
    void tellsCreditChangesFromOtherChanges() {
        sample.customer("MW-2").with("name", "Old").save();
        events.clear();
        sample.customer("MW-2").with("name", "New").save();
        assertThat(events.stream(MasterDataChanged.class))
                .containsExactly(new MasterDataChanged(MasterDataChanged.Kind.CUSTOMER, "MW-2"));
        sample.customer("MW-2").with("name", "New").blocked("Disputes").save();
        assertThat(events.stream(MasterDataChanged.class)).hasSize(3);
    }

    @Test
    void acceptsWhatItShows() throws Exception {
        sample.customer("MW-3")
                .with("vatId", "DE123456789")
                .with("contact.name", "Ann")
                .save();
        var shown = read(CUSTOMERS + "MW-3").andReturn().getResponse().getContentAsString();
        send(change("MW-3", "\"1\""), shown).andExpect(status().isOk()).andExpect(header().string("ETag", "\"1\""));
    }

    @Test
    void answersLostAndMissingPreconditions() throws Exception {
        sample.customer("MW-4").save();
        var body = customer("Name", "1");
        send(put(CUSTOMERS + "MW-4"), body).andExpect(status().isPreconditionRequired());
        send(change("MW-4", "\"7\""), body)
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.detail", containsString("version 1")));
        send(create("MW-4"), body).andExpect(status().isPreconditionFailed());
        send(change("MW-4", "seven"), body).andExpect(status().isBadRequest());
        send(change("MW-NONE", "\"1\""), body).andExpect(status().isNotFound());
        read(CUSTOMERS + "MW-NONE").andExpect(status().isNotFound());
        read("/api/master-data/planets/MW-4").andExpect(status().is4xxClientError());
    }

    @Test
    void namesEveryFieldThatIsWrong() throws Exception {
        var body = """
                {"name": "N", "region": "MOON", "currency": "ABC", "vatId": "DE1", "colour": "red",
                 "billTo": {"street": "S", "country": "Germany"}, "creditLimit": -1}""";
        send(create("MW-5"), body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.violations[*].field")
                        .value(containsInAnyOrder(
                                "colour",
                                "region",
                                "currency",
                                "vatId",
                                "billTo.city",
                                "billTo.country",
                                "shipTo.city",
                                "shipTo.country",
                                "creditLimit")));
    }

    @Test
    void refusesHostileBodies() throws Exception {
        for (var body :
                List.of("", "[]", "{", "{\"name\": [1]}", "{\"a\": {\"b\": {\"c\": 1}}}", "{\"a\":1,\"a\":2}")) {
            send(create("MW-6"), body).andExpect(status().isBadRequest());
        }
        send(create("MW-6"), customer("Name", "1e999999999"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.violations[0].field").value("creditLimit"));
        send(create("MW-6"), "{\"name\": \"" + "x".repeat(70_000) + "\"}").andExpect(status().isBadRequest());
        send(create("MW-6"), customer("Name", "1").replace("NET30", "SOON"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.violations[0].field").value("terms"));
        send(create("MW-6"), customer("Name", "1").replaceFirst("\\{", "{\"number\":\"X\","))
                .andExpect(status().isBadRequest());
    }

    @Test
    void pagesThroughRecordsInTheOrderOfTheirKeys() throws Exception {
        for (int i = 1; i <= 5; i++) {
            sample.customer("MWP-" + i).with("name", "Page 100% \\ " + i).save();
        }
        var keys = new ArrayList<String>();
        var url = "/api/master-data/customers?limit=2&q=page%20100%25";
        String next = "";
        do {
            var page = json.readTree(read(url + next).andReturn().getResponse().getContentAsString());
            page.path("items").forEach(item -> keys.add(item.path("number").asText()));
            next = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!next.isEmpty());
        assertThat(keys).containsExactly("MWP-1", "MWP-2", "MWP-3", "MWP-4", "MWP-5");
        read("/api/master-data/customers?limit=201").andExpect(status().isBadRequest());
        read("/api/master-data/customers?cursor=***").andExpect(status().isBadRequest());
    }

    @Test
    void showsTheOtherKinds() throws Exception {
        sample.company();
        sample.product("MW-P").price("12.5").save();
        read("/api/master-data/company")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.currency").value("EUR"));
        read("/api/master-data/products/MW-P")
                .andExpect(jsonPath("$.standardCost").value(50));
        read("/api/master-data/prices/general:EUR:MW-P:0:2020-01-01")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.amount").value(12.5));
        var price = """
                {"sku": "MW-P", "currency": "EUR", "minimumQuantity": 10, "validFrom": "2026-01-01", "amount": 11}""";
        send(put("/api/master-data/prices/general:EUR:MW-P:10:2026-01-01").header("If-None-Match", "*"), price)
                .andExpect(status().isCreated());
        read("/api/master-data/suppliers?limit=1").andExpect(status().isOk());
        read("/api/master-data/warehouses/FRA")
                .andExpect(jsonPath("$.isDefault").value(true));
    }

    private ResultActions read(String url) throws Exception {
        return mvc.perform(get(URI.create(url)).with(user("steward").roles("master-data")));
    }

    private static MockHttpServletRequestBuilder create(String number) {
        return put(CUSTOMERS + number).header("If-None-Match", "*");
    }

    private static MockHttpServletRequestBuilder change(String number, String etag) {
        return put(CUSTOMERS + number).header("If-Match", etag);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return mvc.perform(request.with(user("steward").roles("master-data"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static String customer(String name, String limit) {
        return """
                {"name": "%s", "region": "EMEA", "currency": "EUR", "terms": "NET30", "creditLimit": %s,
                 "billTo": {"street": "S", "city": "C", "country": "DE"}}""".formatted(name, limit);
    }
}
