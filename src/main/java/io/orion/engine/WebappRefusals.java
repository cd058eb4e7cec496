package io.orion.engine;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Objects;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappInitializer;
import org.glassfish.jersey.server.ServerProperties;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Gives the REST interface behind Tasklist and Cockpit the same answers to a refusal as {@code /engine-rest}, so that
 * a person reads the reason. It is an application of its own that knows no customizers.
 */
@Configuration(proxyBeanMethods = false)
class WebappRefusals {

    private static final String SERVLET = "Engine Api";

    @Bean
    static BeanPostProcessor webappsAnswerRefusals() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof CamundaBpmWebappInitializer webapps ? extended(webapps) : bean;
            }
        };
    }

    private static ServletContextInitializer extended(CamundaBpmWebappInitializer webapps) {
        return context -> {
            webapps.onStartup(context);
            addMappers(context);
        };
    }

    private static void addMappers(ServletContext context) {
        Objects.requireNonNull(context.getServletRegistration(SERVLET), "the webapps have their own engine API")
                .setInitParameter(ServerProperties.PROVIDER_CLASSNAMES, Mappers.class.getName());
    }

    /** Public, because the servlet makes it by its name. */
    public static final class Mappers implements Feature {

        @Override
        public boolean configure(FeatureContext context) {
            EngineRestProblems.mappers().forEach(context::register);
            return true;
        }
    }
}
