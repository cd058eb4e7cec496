package io.orion.banking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.banking.Bank;
import io.orion.testing.OrionTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@OrionTest
class BankingControllerIT {

    private static final String API = "/api/banking";
    private static final List<String> NO_MONEY =
            List.of("0", "-1", "1e20", "1e-20", "1e999999999", "0.001", "99999999999999", "null", "\"x\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    Bank bank;

    @Autowired
    ObjectMapper json;

    @Test
    void takesStatementsInAsBodyAndAsFile() throws Exception {
        var invoice = bank.invoice(bank.customer(), "12.00");
        var file = Bank.statement(
                Bank.fresh("S"), "12.00", Bank.credit("12.00", Bank.fresh("T"), "P", "NL91ABNA0417164300", invoice));
        mvc.perform(post(API + "/statements")
                        .contentType(MediaType.APPLICATION_XML)
                        .content(file)
                        .with(clerk()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.statements[0].closingBalance.amount").value(12))
                .andExpect(jsonPath("$.statements[0].lines[0].known").value(false))
                .andExpect(
                        jsonPath("$.statements[0].lines[0].transaction.outcome").value("EXACT"));

        var upload = new MockMultipartFile("file", "s.xml", "text/xml", file.getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart(API + "/statements").file(upload).with(clerk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.statements[0].known").value(true));

        mvc.perform(post(API + "/statements")
                        .contentType(MediaType.APPLICATION_XML)
                        .content("<a>")
                        .with(clerk()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.violations[0].field").value("file"));
    }

    @Test
    void takesAReceiptInShowsItAndLetsAPersonAllocateIt() throws Exception {
        var customer = bank.customer();
        var invoice = bank.invoice(customer, "25.00");
        var body = receipt("30.00", "EUR", "who knows");
        var answer = send("/receipts", body)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("UNAPPLIED"))
                .andExpect(jsonPath("$.reason").isNotEmpty())
                .andReturn();
        var id = json.readTree(answer.getResponse().getContentAsString())
                .path("id")
                .asText();

        send("/receipts", body)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.id").value(id));
        mvc.perform(get(API + "/transactions/" + id).with(clerk())).andExpect(status().isOk());
        assertThat(unapplied()).contains(id);

        var allocations = """
                {"customer": "%s", "restOnAccount": true,
                 "allocations": [{"invoice": "%s", "amount": {"amount": 25, "currency": "EUR"}}]}
                """.formatted(customer, invoice);
        send("/transactions/" + id + "/allocations", allocations)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outcome").value("BY_HAND"))
                .andExpect(jsonPath("$.customer").value(customer));
        send("/transactions/" + id + "/allocations", allocations).andExpect(status().isConflict());
        send("/transactions/BT-2026-999999/allocations", allocations).andExpect(status().isNotFound());
        assertThat(unapplied()).doesNotContain(id);
        assertThat(bank.open(invoice)).isEqualTo("0.00");
    }

    private List<String> unapplied() throws Exception {
        var ids = new java.util.ArrayList<String>();
        var cursor = "";
        do {
            var page = json.readTree(mvc.perform(get(API + "/transactions")
                            .queryParam("state", "unapplied")
                            .queryParam("limit", "3")
                            .queryParam("cursor", cursor)
                            .with(clerk()))
                    .andReturn()
                    .getResponse()
                    .getContentAsString());
            page.path("items").forEach(item -> ids.add(item.path("id").asText()));
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty());
        return ids;
    }

    @Test
    void refusesAmountsThatAreNoMoney() throws Exception {
        for (var amount : NO_MONEY) {
            send("/receipts", receipt(amount, "EUR", "")).andExpect(status().isBadRequest());
        }
        send("/receipts", receipt("1.5", "JPY", "")).andExpect(status().isBadRequest());
        send("/receipts", receipt("1", "ABC", "")).andExpect(status().isBadRequest());
        send("/receipts", receipt("1", "EUR", "a\\u0000b")).andExpect(status().isBadRequest());
        send("/receipts", receipt("1", "EUR", "").replace("2026-03-02", "+999999-03-02"))
                .andExpect(status().isBadRequest());
        send("/receipts", "{}").andExpect(status().isBadRequest());
        mvc.perform(get(API + "/transactions").queryParam("state", "lost").with(clerk()))
                .andExpect(status().isBadRequest());
        mvc.perform(get(API + "/transactions").queryParam("limit", "1000").with(clerk()))
                .andExpect(status().isBadRequest());
    }

    private static String receipt(String amount, String currency, String text) {
        return """
                {"reference": "%s", "amount": {"amount": %s, "currency": "%s"}, "valueDate": "2026-03-02",
                 "remittance": "%s"}""".formatted(Bank.fresh("R"), amount, currency, text);
    }

    private ResultActions send(String path, String body) throws Exception {
        return mvc.perform(post(API + path)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .content(body)
                .with(clerk()));
    }

    private static RequestPostProcessor clerk() {
        return user("clerk").roles("collections");
    }
}
