package io.orion.security;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Issues, lists and revokes the tokens of systems. For administrators. */
@RestController
@RequestMapping("/api/security/tokens")
class ApiTokenController {

    private final ApiTokens tokens;

    ApiTokenController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    record IssueRequest(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 64) String user,
            int validDays) {}

    record IssuedResponse(long id, String token, Instant expiresAt) {}

    record TokenResponse(
            long id,
            String name,
            String user,
            Instant expiresAt,
            @Nullable Instant revokedAt) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    IssuedResponse issue(@Valid @RequestBody IssueRequest request) {
        var issued = tokens.issue(request.name(), request.user(), Duration.ofDays(request.validDays()));
        return new IssuedResponse(issued.id(), issued.token(), issued.expiresAt());
    }

    @GetMapping
    List<TokenResponse> list() {
        return tokens.list().stream()
                .map(token -> new TokenResponse(
                        token.id(), token.name(), token.userId(), token.expiresAt(), token.revokedAt()))
                .toList();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id) {
        tokens.revoke(id);
    }
}
