package io.orion.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.messaging.IdempotentCommands;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class RestConfiguration {

    private static final int DEEPEST = 50;

    /** After Spring Security, which says whose keys they are. */
    @Bean
    FilterRegistrationBean<CommandFilter> commandFilter(IdempotentCommands commands, ObjectMapper json) {
        var registration = new FilterRegistrationBean<>(new CommandFilter(commands, json));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return registration;
    }

    /** Before Spring Security, so that its log lines carry the number too. */
    @Bean
    FilterRegistrationBean<DocumentLogFilter> documentLogFilter() {
        var registration = new FilterRegistrationBean<>(new DocumentLogFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** The last one in has the first word. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusedByServer() {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new RefusedByServer()));
    }

    @Bean
    Jackson2ObjectMapperBuilderCustomizer jsonLimits() {
        return builder -> builder.postConfigurer(mapper -> mapper.getFactory()
                .setStreamReadConstraints(com.fasterxml.jackson.core.StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(1 << 20)
                        .maxNumberLength(60)
                        .build()));
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Orion")
                        .description("Processes, documents and master data. Errors are problem details (RFC 9457)"
                                + " that name the field and the reason.")
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic"))
                        .addSecuritySchemes(
                                "bearer",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    /** Says on every command that it takes an idempotency key. */
    @Bean
    OpenApiCustomizer idempotencyKeys() {
        return api -> api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    if (path.startsWith("/api/")
                            && switch (method) {
                                case POST, PUT, PATCH, DELETE -> true;
                                default -> false;
                            }) {
                        operation.addParametersItem(new HeaderParameter()
                                .name(CommandFilter.HEADER)
                                .required(true)
                                .description(
                                        "Names this command; the same key gives the same answer and no second effect")
                                .example("3f1c7f0e-5b0e-4c8e-9d5e-2b1f3a4c5d6e")
                                .schema(new StringSchema().maxLength(200)));
                    }
                }));
    }
}
