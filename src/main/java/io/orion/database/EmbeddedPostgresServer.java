package io.orion.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * A durable PostgreSQL of Orion's own, on the loopback interface, with a random password in a file only the owner
 * reads.
 *
 * <p>The library that starts it is made for tests, so its defaults that lose data (fsync off) or trust every local user
 * are turned round here.
 */
final class EmbeddedPostgresServer implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
    private static final String USER = "postgres";
    private static final String DATABASE = "orion";

    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedPostgresServer(EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
    }

    static EmbeddedPostgresServer start(EmbeddedPostgresProperties properties) throws IOException, SQLException {
        Path data = properties.dataDirectory();
        createPrivateDirectory(properties.home());
        String password = password(data.resolveSibling("postgres.password"));
        var postmaster = Postmaster.of(data);
        EmbeddedPostgres server;
        try {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false) // the Spring context stops it, after the connection pool
                    .setOverrideWorkingDirectory(
                            data.resolveSibling("postgres-binaries").toFile())
                    .setPort(postmaster != null ? postmaster.port() : properties.port())
                    .setPGStartupWait(properties.startupTimeout())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("unix_socket_directories", "")
                    .setConnectConfig("password", password)
                    .start();
        } catch (IllegalStateException e) {
            throw alreadyRunning(e) ? new DatabaseInUse(data, Postmaster.of(data), e) : e;
        }
        var started = new EmbeddedPostgresServer(server, password);
        started.createDatabase();
        started.requirePassword(data.resolve("pg_hba.conf"));
        LOG.info("Embedded PostgreSQL runs on port {} with its data in {}", server.getPort(), data);
        return started;
    }

    private static boolean alreadyRunning(IllegalStateException e) {
        return e instanceof OverlappingFileLockException
                || String.valueOf(e.getMessage()).startsWith("could not lock");
    }

    private static void createPrivateDirectory(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        }
        return Files.readString(file).trim();
    }

    /** The first start of a cluster trusts every local user; from here on each connection needs the password. */
    private void requirePassword(Path hostBasedAuthentication) throws IOException, SQLException {
        String wanted = "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n";
        if (wanted.equals(Files.readString(hostBasedAuthentication))) {
            return;
        }
        execute("alter role postgres password '" + password + "'");
        Files.writeString(hostBasedAuthentication, wanted);
        execute("select pg_reload_conf()");
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(USER), USER, password);
                var statement = connection.createStatement();
                var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (found.next()) {
                return;
            }
        }
        execute("create database " + DATABASE);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(USER), USER, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    @Override
    public @Nullable String getUsername() {
        return USER;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getJdbcUrl() {
        return url(DATABASE) + "?reWriteBatchedInserts=true";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
