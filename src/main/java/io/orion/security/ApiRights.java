package io.orion.security;

import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Which role may call what of the API. A path that is not listed is denied to everyone. */
final class ApiRights {

    private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

    private ApiRights() {}

    static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        orderToCash(requests);
        procureToPay(requests);
        treasury(requests);
        allow(requests, HttpMethod.GET, "/api/ledger/**", Roles.CONTROLLER, Roles.COLLECTIONS, Roles.BILLING);
        allow(requests, HttpMethod.POST, "/api/ledger/**", Roles.CONTROLLER);
        allow(requests, HttpMethod.PUT, "/api/ledger/**", Roles.CONTROLLER);
        allow(requests, HttpMethod.POST, "/api/inventory/**", Roles.WAREHOUSE, Roles.INTEGRATION);
        allow(requests, HttpMethod.GET, "/api/inventory/**", Roles.ORDER_TO_CASH);
        allow(requests, HttpMethod.GET, "/api/banking/**", Roles.COLLECTIONS, Roles.CONTROLLER, Roles.INTEGRATION);
        allow(requests, HttpMethod.POST, "/api/banking/**", Roles.COLLECTIONS, Roles.INTEGRATION);
        allow(requests, HttpMethod.GET, "/api/master-data/**", masterDataReaders());
        allow(requests, HttpMethod.POST, "/api/master-data/**", Roles.MASTER_DATA, Roles.INTEGRATION);
        allow(requests, HttpMethod.PUT, "/api/master-data/**", Roles.MASTER_DATA, Roles.INTEGRATION);
        requests.requestMatchers(PATH.matcher("/actuator/health/**"))
                .permitAll()
                .requestMatchers(PATH.matcher("/actuator/**"))
                .hasAnyRole(Roles.ADMINISTRATOR, Roles.OPERATOR);
        requests.requestMatchers(PATH.matcher("/api/security/tokens/**"), PATH.matcher("/api/security/tokens"))
                .hasRole(Roles.ADMINISTRATOR)
                .requestMatchers(PATH.matcher("/engine-rest/**"))
                .authenticated() // the engine's own authorisations decide the rest
                .anyRequest()
                .denyAll();
    }

    private static void orderToCash(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        allow(
                requests,
                HttpMethod.POST,
                "/api/order-to-cash/invoices/*/disputes",
                Roles.ORDER_DESK,
                Roles.COLLECTIONS,
                Roles.INTEGRATION);
        allow(requests, HttpMethod.POST, "/api/order-to-cash/invoices/*/write-offs", Roles.COLLECTIONS);
        allow(requests, HttpMethod.POST, "/api/order-to-cash/sales-orders/*/delivery-stop/release", Roles.CREDIT);
        allow(requests, HttpMethod.POST, "/api/order-to-cash/**", Roles.ORDER_DESK, Roles.INTEGRATION);
        allow(requests, HttpMethod.GET, "/api/order-to-cash/**", Roles.ORDER_TO_CASH);
    }

    private static void procureToPay(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        allow(
                requests,
                HttpMethod.POST,
                "/api/procure-to-pay/requisitions/**",
                Roles.REQUESTER,
                Roles.BUYER,
                Roles.INTEGRATION);
        allow(requests, HttpMethod.POST, "/api/procure-to-pay/purchase-orders/**", Roles.BUYER, Roles.INTEGRATION);
        allow(
                requests,
                HttpMethod.POST,
                "/api/procure-to-pay/supplier-invoices",
                Roles.ACCOUNTS_PAYABLE,
                Roles.INTEGRATION);
        allow(requests, HttpMethod.GET, "/api/procure-to-pay/**", Roles.PROCURE_TO_PAY);
    }

    private static void treasury(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        allow(requests, HttpMethod.POST, "/api/treasury/payment-runs/**", Roles.TREASURY);
        allow(requests, HttpMethod.POST, "/api/treasury/payment-status", Roles.TREASURY, Roles.INTEGRATION);
        allow(requests, HttpMethod.POST, "/api/treasury/held-items/**", Roles.TREASURY);
        allow(
                requests,
                HttpMethod.POST,
                "/api/treasury/bank-changes/**",
                Roles.ACCOUNTS_PAYABLE,
                Roles.MASTER_DATA,
                Roles.INTEGRATION);
        allow(requests, HttpMethod.GET, "/api/treasury/**", Roles.PAYING);
    }

    /** Whoever works with master data: everyone with a role of a business process, and who keeps it. */
    static String[] masterDataReaders() {
        return Stream.of(Roles.ORDER_TO_CASH, Roles.PROCURE_TO_PAY, new String[] {Roles.MASTER_DATA})
                .flatMap(Stream::of)
                .distinct()
                .toArray(String[]::new);
    }

    private static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            HttpMethod method,
            String path,
            String... roles) {
        requests.requestMatchers(PATH.matcher(method, path)).hasAnyRole(roles);
    }
}
