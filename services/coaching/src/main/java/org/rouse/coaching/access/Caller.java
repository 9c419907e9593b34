package org.rouse.coaching.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

/**
 * The caller of a request, from a verified token.
 *
 * @param subject      person id or coach id
 * @param scopes       words of the token's claim {@code "scope"}, or else of {@code "scp"}: one text or a list
 * @param organisation claim {@code org}, where the token has it
 * @param address      claim {@code email} in lower case, where the token marks it as verified
 * @param standsInFor  subjects of the coaches whom the caller stands in for now
 */
public record Caller(
        String subject,
        Set<String> scopes,
        Optional<String> organisation,
        Optional<String> address,
        Set<String> standsInFor) {

    public Caller {
        scopes = Set.copyOf(scopes);
        standsInFor = Set.copyOf(standsInFor);
    }

    /** Spring's own converter, which also decides at the door, so that both read the same scopes. */
    private static final JwtGrantedAuthoritiesConverter SCOPES = new JwtGrantedAuthoritiesConverter();

    static {
        SCOPES.setAuthorityPrefix("");
    }

    /** The caller by the token alone. */
    public static Caller of(Jwt token) {
        return new Caller(
                Optional.ofNullable(token.getSubject()).orElse(""),
                SCOPES.convert(token).stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toUnmodifiableSet()),
                Optional.ofNullable(token.getClaimAsString("org")),
                Optional.ofNullable(token.getClaimAsString("email"))
                        .filter(address -> Boolean.TRUE.equals(token.getClaimAsBoolean("email_verified")))
                        .map(address -> address.toLowerCase(Locale.ROOT)),
                Set.of());
    }

    /** A copy that stands in for these coaches. */
    Caller standingInFor(Set<String> coaches) {
        return new Caller(subject, scopes, organisation, address, coaches);
    }

    /** Whether the caller looks after the people of that coach: is the coach, or stands in. */
    boolean seesTo(String coach) {
        return coach.equals(subject) || standsInFor.contains(coach);
    }

    /** Whether the caller is the admin of one organisation, and not the operator's. */
    public boolean administersOne() {
        return scopes.contains("admin") && organisation.isPresent();
    }
}
