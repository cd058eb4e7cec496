package io.orion.crash;

import io.orion.OrionApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * Orion in a process of its own that kills itself at its first commit of written data, what the start itself writes
 * aside. Argument one is the file of {@link CommitPoints}; the rest goes to Orion.
 *
 * <p>It starts up to the point where it would open its port, and opens it when a line comes on its standard input: so
 * the next one can start while this one works. Until then it has written nothing.
 */
public final class CrashingOrion {

    private CrashingOrion() {}

    public static void main(String[] args) {
        var crash = new CrashingCommits(new CommitPoints(Path.of(args[0])), Thread.currentThread());
        var application = new SpringApplication(OrionApplication.class);
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("withoutTestComponents", new NoTestComponents());
            context.getBeanFactory().registerSingleton("gate", new Gate());
            context.getBeanFactory().registerSingleton("worksAtOnce", (LazyInitializationExcludeFilter)
                    (name, definition, type) -> isWorking(type));
            context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? crash.watch(source) : bean;
                }
            });
        });
        application.run(Arrays.copyOfRange(args, 1, args.length));
    }

    /** What Orion and the engine are made of starts as ever; the rest, such as pages, when it is asked for. */
    private static boolean isWorking(Class<?> type) {
        return type.getName().startsWith("io.orion.") || type.getName().startsWith("org.camunda.");
    }

    /** Comes before the web server, the job executor and everything that is scheduled. */
    private static final class Gate implements SmartLifecycle {

        private volatile boolean opened;

        @Override
        public void start() {
            try {
                if (System.in.read() < 0) {
                    throw new IllegalStateException("Nobody needs this Orion");
                }
                opened = true;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return opened;
        }

        @Override
        public int getPhase() {
            return Integer.MIN_VALUE;
        }
    }

    /** The class path is that of the tests; what they define for themselves is none of Orion's. */
    private static final class NoTestComponents extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
            return type.getResource().getURL().getPath().contains("/test-classes/");
        }
    }
}
