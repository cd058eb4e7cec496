package io.orion;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Orion: the engine, the processes, their web interfaces and, where no database is configured, its own. */
@SpringBootApplication
@Modulithic(systemName = "Orion", sharedModules = "kernel")
public class OrionApplication {

    public static void main(String[] args) {
        SpringApplication.run(OrionApplication.class, args);
    }
}
