package org.rouse.ingest.intake.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Recognises the holders of tokens where no other server has to be asked. A device's token is looked up each time, so that a revoked one
 * ends at once. An issuer's token is remembered for a minute once it was verified: a device sends the same one with every upload, and
 * verifying an RSA signature costs more than reading a small upload. No token is accepted at or beyond its expiry, nor longer than a minute
 * after its key was withdrawn.
 */
final class KnownTokens {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int TOKENS = 20_000;

    private final DeviceTokens devices;
    private final InstantSource clock;
    private final Cache<String, JwtAuthenticationToken> good =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(TOKENS).build();

    /** @param clock real time, whatever clock the data follows */
    KnownTokens(DeviceTokens devices, InstantSource clock) {
        this.devices = devices;
        this.clock = clock;
    }

    /** The holder from memory; empty where the token has to be verified, or is invalid. */
    Optional<Authentication> holder(String token) {
        if (isDevices(token)) {
            return devices.deviceOf(token).map(DeviceAuthentication::new);
        }
        JwtAuthenticationToken known = good.getIfPresent(token);
        return known != null && isUnexpired(known) ? Optional.of(known) : Optional.empty();
    }

    /** Whether it can only be a device's token. */
    static boolean isDevices(String token) {
        return token.startsWith(DeviceTokens.PREFIX);
    }

    /** Remembers a verified token. */
    void found(String token, Authentication holder) {
        if (holder instanceof JwtAuthenticationToken checked) {
            good.put(token, checked);
        }
    }

    private boolean isUnexpired(JwtAuthenticationToken known) {
        Instant expiry = known.getToken().getExpiresAt();
        return expiry != null && clock.instant().isBefore(expiry);
    }
}
