package io.orion.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.kernel.InvalidInput;
import io.orion.testing.OrionTest;
import jakarta.servlet.ServletException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@OrionTest
class InventoryControllerIT {

    private final String sku = "SKU-" + UUID.randomUUID();
    private final String receipt = "GR-" + UUID.randomUUID();

    @Autowired
    InventoryController controller;

    @Autowired
    ObjectMapper json;

    private MockMvc mvc;

    @BeforeEach
    void setUp() {
        mvc = MockMvcBuilders.standaloneSetup(controller)
                .setMessageConverters(new MappingJackson2HttpMessageConverter(json))
                .build();
    }

    @Test
    void receivesAndShowsStock() throws Exception {
        send("4.20", "12.5").andExpect(status().isCreated());
        send("4.20", "12.5").andExpect(status().isCreated());

        mvc.perform(get("/api/inventory/stock").param("sku", sku))
                .andExpect(status().isOk())
                .andExpect(content().json("""
                                [{"warehouse": "HAM", "sku": "%s", "onHand": 12.5, "reserved": 0, "available": 12.5}]
                                """.formatted(sku)));
    }

    @Test
    void namesTheFieldThatIsWrong() throws Exception {
        assertThat(refusal("4.201", "1")).isEqualTo("lines[0].unitCost has more decimals than EUR");
        assertThat(refusal("4.20", "1.00001")).isEqualTo("lines[0].quantity has more than four decimals");
        assertThat(refusal("4.20", "-1")).isEqualTo("lines[0].quantity is not greater than zero");
    }

    private String refusal(String cost, String quantity) throws Exception {
        try {
            send(cost, quantity);
            return "none";
        } catch (ServletException e) {
            return e.getRootCause() instanceof InvalidInput refusal
                    ? refusal.violations().get(0).toString()
                    : "other";
        }
    }

    private ResultActions send(String cost, String quantity) throws Exception {
        return mvc.perform(post("/api/inventory/receipts")
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"receipt": "%s", "warehouse": "HAM", "day": "2026-03-02", "lines": [
                          {"sku": "%s", "quantity": %s, "unitCost": {"amount": %s, "currency": "EUR"}}]}
                        """.formatted(receipt, sku, quantity, cost)));
    }
}
