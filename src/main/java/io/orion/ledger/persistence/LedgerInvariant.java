package io.orion.ledger.persistence;

import io.orion.database.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LedgerInvariant {

    @Bean
    Invariant booksBalance() {
        return new Invariant("ledger", "ledger.violation");
    }
}
