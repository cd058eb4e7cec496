package io.orion.crash;

import io.orion.OrionApplication;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Orion in a process of its own that is killed at its first commit of written data once it is ready: before the commit
 * reaches the database, or after it did but before anybody hears of it. Argument one is {@code before}, {@code after}
 * or {@code never}; the rest goes to Orion.
 */
public final class CrashingOrion {

    private static final AtomicBoolean READY = new AtomicBoolean();
    private static volatile String mode = "never";

    private CrashingOrion() {}

    public static void main(String[] args) {
        mode = args[0];
        String[] rest = new String[args.length - 1];
        System.arraycopy(args, 1, rest, 0, rest.length);
        var application = new SpringApplication(OrionApplication.class, Crashing.class);
        application.addListeners((ApplicationListener<ApplicationReadyEvent>) ready -> READY.set(true));
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("withoutTestComponents", new NoTestComponents()));
        application.run(rest);
    }

    /** Not a configuration class by annotation, so that the context of the other tests does not find it. */
    static class Crashing {

        @Bean
        static BeanPostProcessor crashingConnections() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? new CrashingDataSource(source) : bean;
                }
            };
        }
    }

    /** The class path is that of the tests; what they define for themselves is none of Orion's. */
    private static final class NoTestComponents extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
            return type.getResource().getURL().getPath().contains("/test-classes/");
        }
    }

    private static final class CrashingDataSource extends DelegatingDataSource {

        CrashingDataSource(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return watch(super.getConnection());
        }
    }

    private static Connection watch(Connection connection) {
        var wrote = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(
                CrashingOrion.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("prepare") && isWrite((String) arguments[0])) {
                        wrote.set(true);
                    }
                    boolean commits = method.getName().equals("commit") && wrote.getAndSet(false) && READY.get();
                    if (commits && mode.equals("before")) {
                        die();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        if (commits && mode.equals("after")) {
                            die();
                        }
                    }
                });
    }

    /** Taking a job or a message in hand is no step of the work: it is repeated anyway, and waits are not counted. */
    private static boolean isWrite(String sql) {
        var text = sql.stripLeading().toLowerCase(Locale.ROOT);
        boolean writes = text.startsWith("insert") || text.startsWith("update") || text.startsWith("delete");
        return writes && !text.startsWith("update camunda.act_ru_job") && !text.startsWith("update messaging.outbox");
    }

    /** The kernel's kill: no shutdown hook runs, nothing is flushed, connections break off. */
    private static void die() {
        try {
            new ProcessBuilder(
                            "kill", "-9", String.valueOf(ProcessHandle.current().pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            Runtime.getRuntime().halt(137);
        }
    }
}
