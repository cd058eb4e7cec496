package io.orion.testing;

import io.orion.inventory.Warehouse;
import io.orion.ledger.Books;
import io.orion.treasury.TestPayables;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * Runs a test in the whole of Orion on a real PostgreSQL, migrated and empty when the context starts.
 *
 * <p>One configuration for all, so that one context serves every test of a run. Jobs and dispatchers run when the test
 * says so. Which server: see {@link TestDatabase}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "management.prometheus.metrics.export.enabled=true",
            "orion.messaging.dispatching=false",
            "orion.security.first-administrator.name=admin",
            "orion.security.first-administrator.password=Correct-Horse-7"
        })
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import({
    TestDatabase.class,
    MovableClock.Configuration.class,
    TestSupport.class,
    SampleCompany.Configuration.class,
    Books.class,
    Warehouse.class,
    TestPayables.class
})
public @interface OrionTest {}
