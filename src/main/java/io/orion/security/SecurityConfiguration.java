package io.orion.security;

import io.orion.engine.WebappSignOn;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.autoconfigure.security.oauth2.resource.OAuth2ResourceServerProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** Three doors: systems (stateless), Camunda's pages, and people's pages. What is not listed is denied in each. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
class SecurityConfiguration {

    static final String LOGIN = "/login";

    private static final String AUDIENCES = "spring.security.oauth2.resourceserver.jwt.audiences";

    /** Everything from here, nothing inline; pictures may be written into the page, as the diagram's are. */
    private static final String CONTENT = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** A path given as a String would be matched by Spring MVC, which does not see the servlet of /engine-rest. */
    private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

    /** Requests are observed as a whole; to observe each of some twenty filters as well costs more than they do. */
    @Bean
    SecurityObservationSettings withoutObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain systems(
            HttpSecurity http,
            AuthenticationProvider accounts,
            EngineIdentityFilter engineIdentity,
            ApiTokenFilter tokens,
            ProblemEntryPoint problems,
            OidcRoles roles,
            ObjectProvider<JwtDecoder> jwt,
            ObjectProvider<OAuth2ResourceServerProperties> provider)
            throws Exception {
        if (jwt.getIfAvailable() != null) {
            requireAudience(provider.getObject().getJwt().getAudiences());
            http.oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                    .bearerTokenResolver(new ForeignTokens())
                    .jwt(token -> token.jwtAuthenticationConverter(roles.ofAccessToken())));
        }
        return http.securityMatcher(new OrRequestMatcher(
                        PATH.matcher("/engine-rest/**"), PATH.matcher("/api/**"), PATH.matcher("/actuator/**")))
                .authenticationProvider(accounts)
                .csrf(csrf -> csrf.disable()) // no cookie is read here
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(ApiRights::apply)
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterBefore(tokens, BasicAuthenticationFilter.class)
                .addFilterAfter(engineIdentity, AuthorizationFilter.class)
                .build();
    }

    /** Else every token would do that the provider has given to anyone for whatever application. */
    static void requireAudience(List<String> audiences) {
        if (audiences.isEmpty()) {
            throw new InvalidConfigurationPropertyValueException(
                    AUDIENCES, null, "The access tokens that Orion takes have to name it; say by which name.");
        }
    }

    @Bean
    @Order(2)
    SecurityFilterChain camundaPages(HttpSecurity http, AuthenticationProvider accounts) throws Exception {
        var app = PATH.matcher("/camunda/app/**");
        var api = PATH.matcher("/camunda/api/**");
        var logout = PATH.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");
        return http.securityMatcher(PATH.matcher("/camunda/**"))
                .authenticationProvider(accounts)
                .csrf(csrf -> csrf.disable()) // Camunda's own filter checks a token
                .headers(headers -> headers.disable()) // Camunda sends its own, with a nonce
                .authorizeHttpRequests(requests -> requests.requestMatchers(PATH.matcher("/camunda/api/admin/setup/**"))
                        .denyAll()
                        .requestMatchers(app, api)
                        .authenticated()
                        .requestMatchers(PATH.matcher("/camunda/lib/**"), PATH.matcher("/camunda/favicon.ico"))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .logout(end -> end.logoutRequestMatcher(logout) // of the whole session, else it signs in again at once
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), api)
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint(LOGIN), app))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain people(
            HttpSecurity http,
            AuthenticationProvider accounts,
            OidcRoles roles,
            ObjectProvider<ClientRegistrationRepository> oidc)
            throws Exception {
        if (oidc.getIfAvailable() != null) {
            http.oauth2Login(
                    login -> login.loginPage(LOGIN).userInfoEndpoint(user -> user.oidcUserService(roles.ofSignIn())));
        }
        return http.authenticationProvider(accounts)
                .authorizeHttpRequests(PageRights::apply)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT)))
                .formLogin(login -> login.loginPage(LOGIN))
                .logout(logout -> logout.logoutSuccessUrl(LOGIN + "?logout"))
                .httpBasic(Customizer.withDefaults())
                .build();
    }

    /** PostgreSQL has no character zero, and nobody means one. */
    @Bean
    HttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(name -> name.indexOf('\0') < 0);
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }

    /** Camunda's pages take over who signed in; runs behind Spring Security's own filter. */
    @Bean
    FilterRegistrationBean<WebappSignOn> camundaSingleSignOn() {
        var registration = new FilterRegistrationBean<>(new WebappSignOn());
        registration.addInitParameter("authentication-provider", SignedInUser.class.getName());
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }

    /** It runs inside the chain of systems only, not for every request of the server. */
    @Bean
    FilterRegistrationBean<EngineIdentityFilter> engineIdentityOnlyInTheChain(EngineIdentityFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ApiTokenFilter> apiTokensOnlyInTheChain(ApiTokenFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
