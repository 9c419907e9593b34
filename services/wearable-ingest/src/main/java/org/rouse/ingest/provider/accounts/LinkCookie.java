package org.rouse.ingest.provider.accounts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;

/**
 * Marks the browser in which a link was begun: a person who is sent somebody else's link has no such cookie, and so cannot link their data
 * to another person. It holds the SHA-256 of the state, which no other site can set.
 */
final class LinkCookie {

    private LinkCookie() {}

    static String name(String provider) {
        return "__Host-rouse-link-" + provider;
    }

    /** The cookie for the answer that begins a link. */
    static ResponseCookie set(String provider, String state, Duration life) {
        return cookie(provider, hash(state), life);
    }

    /** Removes the cookie, in the answer that ends the link. */
    static ResponseCookie clear(String provider) {
        return cookie(provider, "", Duration.ZERO);
    }

    /** Whether the cookie was set when this state was begun. */
    static boolean marks(@Nullable HttpCookie cookie, String state) {
        return cookie != null
                && MessageDigest.isEqual(
                        cookie.getValue().getBytes(US_ASCII), hash(state).getBytes(US_ASCII));
    }

    private static ResponseCookie cookie(String provider, String value, Duration life) {
        return ResponseCookie.from(name(provider), value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax") // the provider's redirect is a top-level navigation, which Lax lets pass
                .maxAge(life)
                .build();
    }

    private static String hash(String state) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(state.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every platform has SHA-256", e);
        }
    }
}
