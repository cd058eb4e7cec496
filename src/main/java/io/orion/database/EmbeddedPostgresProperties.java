package io.orion.database;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and how the embedded PostgreSQL runs.
 *
 * @param directory everything of it lies here: binaries, password, one data folder per PostgreSQL major version
 * @param port the TCP port on the loopback interface; 0 picks a free one
 * @param startupTimeout how long a start may take, recovery after a crash included
 */
@ConfigurationProperties("orion.embedded-postgres")
record EmbeddedPostgresProperties(
        @DefaultValue(".orion") Path directory,
        @DefaultValue("0") int port,
        @DefaultValue("60s") Duration startupTimeout) {

    Path home() {
        return directory.toAbsolutePath().normalize();
    }

    /** The data of PostgreSQL 17; another major version cannot read it, so it is in the name. */
    Path dataDirectory() {
        return home().resolve("postgres-17");
    }
}
