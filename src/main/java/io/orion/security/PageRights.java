package io.orion.security;

import jakarta.servlet.DispatcherType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Which role may open which page. A path that is not listed is denied to everyone. */
final class PageRights {

    private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();
    private static final String[] ANYONE = {
        SecurityConfiguration.LOGIN,
        "/error",
        "/assets/**",
        "/favicon.ico",
        "/track/*",
        "/track/*/answer",
        "/track/*/despatch"
    };
    private static final String[] WHOEVER_SIGNED_IN = {
        "/",
        "/work",
        "/live",
        "/tasks/**",
        "/start",
        "/substitutes",
        "/substitutes/**",
        "/views",
        "/views/**",
        "/swagger-ui/**",
        "/swagger-ui",
        "/v3/api-docs/**"
    };

    private PageRights() {}

    static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(paths(ANYONE))
                .permitAll();
        allow(requests, Roles.CASE_READERS, "/cases", "/cases/**", "/mentions", "/insight", "/insight/**");
        allow(requests, new String[] {Roles.ORDER_DESK}, "/start/orders", "/start/orders/**");
        allow(requests, new String[] {Roles.REQUESTER, Roles.BUYER}, "/start/requisitions/**");
        allow(requests, new String[] {Roles.BUYER, Roles.PURCHASING_MANAGER}, "/purchasing");
        allow(requests, new String[] {Roles.RECEIVING}, "/receiving", "/receiving/**");
        allow(requests, Roles.TABLE_EDITORS, "/decisions/*/draft/**", "/decisions/*/replay");
        allow(requests, Roles.OPERATORS, "/operations", "/operations/**");
        allow(requests, Roles.CASE_READERS, "/decisions", "/decisions/*");
        allow(
                requests,
                new String[] {Roles.MASTER_DATA},
                "/master-data/new/*",
                "/master-data/edit/**",
                "/master-data/import",
                "/master-data/import/**");
        allow(requests, ApiRights.masterDataReaders(), "/master-data", "/master-data/**");
        requests.requestMatchers(paths(WHOEVER_SIGNED_IN))
                .authenticated()
                .anyRequest()
                .denyAll();
    }

    private static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            String[] roles,
            String... paths) {
        requests.requestMatchers(paths(paths)).hasAnyRole(roles);
    }

    private static PathPatternRequestMatcher[] paths(String... paths) {
        return java.util.Arrays.stream(paths).map(PATH::matcher).toArray(PathPatternRequestMatcher[]::new);
    }
}
