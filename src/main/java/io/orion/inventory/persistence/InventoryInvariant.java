package io.orion.inventory.persistence;

import io.orion.database.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InventoryInvariant {

    @Bean
    Invariant stockIsWhatMoved() {
        return new Invariant("inventory", "inventory.violation");
    }
}
