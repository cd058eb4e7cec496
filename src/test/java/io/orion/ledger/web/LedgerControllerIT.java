package io.orion.ledger.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.kernel.Money;
import io.orion.ledger.Accounts;
import io.orion.ledger.Ledger;
import io.orion.ledger.Party;
import io.orion.ledger.Posting;
import io.orion.testing.OrionTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;

@OrionTest
class LedgerControllerIT {

    private final String document = "INV-" + UUID.randomUUID();

    @Autowired
    LedgerController controller;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ObjectMapper json;

    private MockMvc mvc;

    @BeforeEach
    void postAnInvoice() {
        mvc = MockMvcBuilders.standaloneSetup(controller)
                .setMessageConverters(new MappingJackson2HttpMessageConverter(json))
                .build();
        var day = LocalDate.of(2026, 3, 2);
        var gross = Money.of("119", "EUR");
        transaction.executeWithoutResult(status -> ledger.post(new Posting(
                document,
                "invoice",
                day,
                "Invoice",
                "SO-1",
                List.of(
                        new Posting.Line(
                                Accounts.RECEIVABLES,
                                gross,
                                new Posting.NewOpenItem(Party.customer("C" + document), document, day)),
                        Posting.Line.credit(Accounts.REVENUE, gross)))));
    }

    @Test
    void showsTheEntriesOfADocument() throws Exception {
        mvc.perform(get("/api/ledger/entries").param("source", document))
                .andExpect(status().isOk())
                .andExpect(content().json("""
                                [{"source": "%s", "kind": "invoice", "day": "2026-03-02", "reference": "SO-1",
                                  "lines": [
                                    {"account": "1200", "amount": {"amount": 119.00, "currency": "EUR"},
                                     "party": "C%s"},
                                    {"account": "4000", "functionalAmount": {"amount": -119.00, "currency": "EUR"}}]}]
                                """.formatted(document, document)));
    }

    @Test
    void showsBalancesAndOpenItems() throws Exception {
        mvc.perform(get("/api/ledger/trial-balance").param("day", "2026-03-31"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].account").value("1000"))
                .andExpect(jsonPath("$[0].balance.currency").value("EUR"));
        mvc.perform(get("/api/ledger/open-items").param("customer", "C" + document))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].document").value(document))
                .andExpect(jsonPath("$[0].open.amount").value(119.0))
                .andExpect(jsonPath("$[0].dueOn").value("2026-03-02"));
    }
}
