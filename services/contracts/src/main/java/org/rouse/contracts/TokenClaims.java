package org.rouse.contracts;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules that every service has for the claims of an access token, beyond signature, issuer, audience and time: the token expires, it
 * names a subject, and its scopes, in {@code scope} or {@code scp}, are one space-separated text or a list of texts.
 */
public final class TokenClaims {

    private TokenClaims() {}

    /**
     * The rule that the token breaks, in words that repeat none of its values; empty where the token is sound.
     *
     * @param claims by name, times as {@link Instant}
     */
    public static Optional<String> fault(Map<String, Object> claims) {
        if (!(claims.get("exp") instanceof Instant)) {
            return Optional.of("the token never expires");
        }
        if (!(claims.get("sub") instanceof String subject) || subject.isBlank()) {
            return Optional.of("the token names no subject");
        }
        return areScopes(claims.get("scope")) && areScopes(claims.get("scp"))
                ? Optional.empty()
                : Optional.of("scope is neither a text nor a list of texts");
    }

    private static boolean areScopes(@Nullable Object claim) {
        return switch (claim) {
            case null -> true;
            case String _ -> true;
            case Collection<?> list -> list.stream().allMatch(String.class::isInstance);
            default -> false;
        };
    }
}
