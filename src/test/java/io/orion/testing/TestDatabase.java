package io.orion.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A new database for each Spring context, on one PostgreSQL server per run.
 *
 * <p>The server is the one named by the system property {@code orion.test.jdbc-url} (a JDBC URL with user and password
 * that may create databases), else a container where a Docker engine answers, else the embedded binaries.
 * {@code -Dorion.test.database=url|container|embedded} insists on one of them.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(TestDatabase.class);
    private static final Server SERVER = start();

    /** A server on which tests may create databases; the URL has a {@code %s} where the database's name goes. */
    record Server(String kind, String urlPattern, String user, String password) {

        String url(String database) {
            return String.format(urlPattern, database);
        }
    }

    @Bean
    JdbcConnectionDetails testDatabase() {
        return newDatabase();
    }

    /** Creates an empty database on the run's server. */
    public static JdbcConnectionDetails newDatabase() {
        String name = "orion_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        try (var connection = DriverManager.getConnection(SERVER.url("postgres"), SERVER.user(), SERVER.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create a test database on " + SERVER.kind(), e);
        }
        LOG.info("Test database {} on {}", name, SERVER.kind());
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return SERVER.user();
            }

            @Override
            public String getPassword() {
                return SERVER.password();
            }

            @Override
            public String getJdbcUrl() {
                return SERVER.url(name);
            }
        };
    }

    private static Server start() {
        String url = System.getProperty("orion.test.jdbc-url", "");
        String wanted = System.getProperty("orion.test.database", url.isEmpty() ? "any" : "url");
        return switch (wanted) {
            case "url" -> external(url);
            case "container" -> container();
            case "embedded" -> embedded();
            case "any" -> DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
            default -> throw new IllegalArgumentException("orion.test.database: " + wanted);
        };
    }

    private static Server external(String url) {
        var pattern = url.replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1%s");
        return new Server(
                "the PostgreSQL of orion.test.jdbc-url",
                pattern,
                System.getProperty("orion.test.user", "postgres"),
                System.getProperty("orion.test.password", ""));
    }

    @SuppressWarnings("resource") // lives as long as the run
    private static Server container() {
        var image = DockerImageName.parse(System.getProperty("orion.test.postgres-image", "postgres:17-alpine"))
                .asCompatibleSubstituteFor("postgres");
        var container = new PostgreSQLContainer<>(image).withUsername("postgres");
        container.start();
        SpringApplication.getShutdownHandlers().add(container::stop);
        return new Server(
                "a container of " + image,
                "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/%s",
                container.getUsername(),
                container.getPassword());
    }

    /** The library's own shutdown hook would stop the server under open pools, so Spring's handlers do it, last. */
    private static Server embedded() {
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false)
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
            SpringApplication.getShutdownHandlers().add(() -> {
                try {
                    postgres.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return new Server(
                    "the embedded PostgreSQL",
                    "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/%s",
                    "postgres",
                    "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
