package io.orion.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A small OpenID Connect provider: discovery, keys, authorization code, tokens, user info. Whoever asks is signed in as
 * the person that the test has named.
 */
final class IdentityProvider implements AutoCloseable {

    static final String CLIENT = "orion";
    static final String SECRET = "only-for-tests";
    static final String AUDIENCE = "orion-api";

    private static final long LONG_AGO = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
    private static final long FAR_AWAY = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();

    private final ObjectMapper json = new ObjectMapper();
    private final RSAKey key = newKey();
    private final HttpServer server;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> userInfos = new ConcurrentHashMap<>();
    private volatile Map<String, Object> person = Map.of();

    IdentityProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", http -> answer(http, discovery()));
        server.createContext("/keys", http -> answer(http, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/userinfo", this::userInfo);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Who signs in from now on, by the claims of their user info. */
    void person(String name, List<String> groups) {
        person = Map.of("sub", "id-of-" + name, "preferred_username", name, "groups", groups);
    }

    /** Claims of an access token that is good. */
    Map<String, Object> good(String name, List<String> groups) {
        return new HashMap<>(Map.of(
                "iss", issuer(),
                "aud", AUDIENCE,
                "sub", "id-of-" + name,
                "preferred_username", name,
                "groups", groups,
                "iat", LONG_AGO,
                "exp", FAR_AWAY));
    }

    String signed(Map<String, Object> claims) {
        return signed(claims, key);
    }

    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("k1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String signed(Map<String, Object> claims, RSAKey key) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .build();
            var token = new JWSObject(header, new Payload(claims));
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String unsigned(Map<String, Object> claims) {
        try {
            return base64("{\"alg\":\"none\"}") + "." + base64(json.writeValueAsString(claims)) + ".";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> discovery() {
        return Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "userinfo_endpoint", issuer() + "/userinfo",
                "jwks_uri", issuer() + "/keys",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256"),
                "token_endpoint_auth_methods_supported", List.of("client_secret_basic"));
    }

    private void authorize(HttpExchange http) throws IOException {
        var asked = fields(http.getRequestURI().getRawQuery());
        if (!CLIENT.equals(asked.get("client_id"))) {
            refuse(http);
            return;
        }
        var code = UUID.randomUUID().toString();
        nonces.put(code, asked.get("nonce"));
        var back = asked.get("redirect_uri") + "?code=" + code + "&state="
                + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8);
        http.getResponseHeaders().set("Location", back);
        http.sendResponseHeaders(302, -1);
        http.close();
    }

    /** A code is good once, for the client that it was made for. */
    private void token(HttpExchange http) throws IOException {
        var form = new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var nonce = nonces.remove(fields(form).get("code"));
        var client = Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (nonce == null
                || !("Basic " + client).equals(http.getRequestHeaders().getFirst("Authorization"))) {
            refuse(http);
            return;
        }
        var accessToken = UUID.randomUUID().toString();
        userInfos.put(accessToken, person);
        answer(
                http,
                Map.of(
                        "access_token",
                        accessToken,
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "scope",
                        "openid profile",
                        "id_token",
                        idToken(nonce)));
    }

    private String idToken(String nonce) {
        return signed(Map.of(
                "iss", issuer(),
                "aud", CLIENT,
                "sub", person.get("sub"),
                "nonce", nonce,
                "iat", LONG_AGO,
                "exp", FAR_AWAY));
    }

    private void userInfo(HttpExchange http) throws IOException {
        var bearer = String.valueOf(http.getRequestHeaders().getFirst("Authorization"));
        var found = userInfos.get(bearer.replaceFirst("^Bearer ", ""));
        if (found == null) {
            refuse(http);
        } else {
            answer(http, found);
        }
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private void answer(HttpExchange http, Object body) throws IOException {
        var bytes = json.writeValueAsBytes(body);
        http.getResponseHeaders().set("Content-Type", "application/json");
        http.sendResponseHeaders(200, bytes.length);
        http.getResponseBody().write(bytes);
        http.close();
    }

    private static void refuse(HttpExchange http) throws IOException {
        http.sendResponseHeaders(400, -1);
        http.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
