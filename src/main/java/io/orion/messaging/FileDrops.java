package io.orion.messaging;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Documents for customers and for suppliers, and orders to the bank, as files in the same directory. */
@Configuration(proxyBeanMethods = false)
class FileDrops {

    private static final String DIRECTORY = "${orion.messaging.outgoing-directory:.orion/outgoing}";

    @Bean
    FileDrop customerFiles(@Value(DIRECTORY) Path directory) {
        return new FileDrop("customer", directory);
    }

    @Bean
    FileDrop supplierFiles(@Value(DIRECTORY) Path directory) {
        return new FileDrop("supplier", directory);
    }

    @Bean
    FileDrop bankFiles(@Value(DIRECTORY) Path directory) {
        return new FileDrop("bank", directory);
    }
}
