package io.orion.architecture;

import io.orion.OrionApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules use each other's root packages only, and never in a circle. */
class ModulesTest {

    @Test
    void modulesKeepTheirBorders() {
        ApplicationModules.of(OrionApplication.class).verify();
    }
}
