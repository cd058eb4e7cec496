package io.orion;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Orion: the engine, the processes, their web interfaces and, where no database is configured, its own. */
@SpringBootApplication
@EnableScheduling
@Modulithic(systemName = "Orion", sharedModules = "kernel")
public class OrionApplication {

    public static void main(String[] args) {
        SpringApplication.run(OrionApplication.class, args);
    }
}
