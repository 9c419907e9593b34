package org.rouse.coaching.access;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

/**
 * Who asks, as a verified token says.
 *
 * @param subject      person id or coach id
 * @param scopes       words of the claim {@code scope}, or else {@code scp}: one text or a list
 * @param organisation claim {@code org}, where the token has it
 */
public record Caller(String subject, Set<String> scopes, Optional<String> organisation) {

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** As Spring reads them where it lets requests in, so that both hold a token for the same. */
    private static final JwtGrantedAuthoritiesConverter SCOPES = new JwtGrantedAuthoritiesConverter();

    static {
        SCOPES.setAuthorityPrefix("");
    }

    /** Who the token says it is. */
    public static Caller of(Jwt token) {
        return new Caller(
                Optional.ofNullable(token.getSubject()).orElse(""),
                SCOPES.convert(token).stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toUnmodifiableSet()),
                Optional.ofNullable(token.getClaimAsString("org")));
    }

    /** Whether the caller is an admin of one organisation, not the operator's. */
    public boolean administersOne() {
        return scopes.contains("admin") && organisation.isPresent();
    }
}
