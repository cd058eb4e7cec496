package io.orion.masterdata.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orion.testing.OrionTest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@OrionTest
class ImportControllerIT {

    private static final String IMPORTS = "/api/master-data/imports";

    @Autowired
    MockMvc mvc;

    @Autowired
    @Qualifier("importExecutor")
    ThreadPoolTaskExecutor executor;

    @Test
    void importsAnUploadedFileAndShowsWhatItDid() throws Exception {
        var csv = "sku,name,standardCost\nIC-1,A,1\n".getBytes(StandardCharsets.UTF_8);
        var file = new MockMultipartFile("file", "products.csv", "text/csv", csv);
        var upload = multipart(IMPORTS).file(file).param("kind", "products").with(steward());
        result(mvc.perform(upload))
                .andExpect(jsonPath("$.state").value("SUCCEEDED"))
                .andExpect(jsonPath("$.fileName").value("products.csv"))
                .andExpect(jsonPath("$.submittedBy").value("steward"))
                .andExpect(jsonPath("$.finishedAt").exists())
                .andExpect(jsonPath("$.report.rows").value(1))
                .andExpect(jsonPath("$.report.stored.products.created").value(1));
    }

    @Test
    void showsTheErrorsOfAFileThatIsNotStored() throws Exception {
        result(send("products", "orion", "sku,name,standardCost\nIC-2,,1\n"))
                .andExpect(jsonPath("$.state").value("FAILED"))
                .andExpect(jsonPath("$.report.failed").value(1))
                .andExpect(jsonPath("$.report.errors[0].line").value(2))
                .andExpect(jsonPath("$.report.errors[0].column").value("name"))
                .andExpect(jsonPath("$.report.errors[0].reason").value("is missing"));
    }

    @Test
    void refusesBeforeAnythingIsQueued() throws Exception {
        send("planets", "orion", "a\n").andExpect(status().isBadRequest());
        send("customers", "unheard-of", "a\n").andExpect(status().isNotFound());
        mvc.perform(get(IMPORTS + "/" + UUID.randomUUID()).with(steward())).andExpect(status().isNotFound());
        mvc.perform(post(IMPORTS).contentType("text/csv").content("a\n").with(steward()))
                .andExpect(status().isBadRequest());
    }

    private ResultActions send(String kind, String mapping, String csv) throws Exception {
        return mvc.perform(post(IMPORTS)
                .queryParam("kind", kind)
                .queryParam("mapping", mapping)
                .contentType("text/csv")
                .content(csv)
                .with(steward()));
    }

    private static RequestPostProcessor steward() {
        return user("steward").roles("master-data");
    }

    /** The executor has one thread: what is handed to it now runs when the import is done. */
    private ResultActions result(ResultActions accepted) throws Exception {
        accepted.andExpect(status().isAccepted());
        var location = accepted.andReturn().getResponse().getHeader("Location");
        executor.submit(() -> {}).get();
        return mvc.perform(get(Objects.requireNonNull(location)).with(steward()))
                .andExpect(status().isOk());
    }
}
