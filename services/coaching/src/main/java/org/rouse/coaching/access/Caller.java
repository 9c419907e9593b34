package org.rouse.coaching.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who asks, as a verified token says.
 *
 * @param subject      person id or coach id
 * @param scopes       words of the claim {@code scope}
 * @param organisation claim {@code org}, where the token has it
 */
public record Caller(String subject, Set<String> scopes, Optional<String> organisation) {

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    static Caller of(Jwt token) {
        String scope = token.getClaimAsString("scope");
        return new Caller(
                Optional.ofNullable(token.getSubject()).orElse(""),
                scope == null ? Set.of() : Arrays.stream(scope.split(" ")).collect(Collectors.toUnmodifiableSet()),
                Optional.ofNullable(token.getClaimAsString("org")));
    }
}
