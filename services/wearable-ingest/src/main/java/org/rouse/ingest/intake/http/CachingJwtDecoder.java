package org.rouse.ingest.intake.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Remembers for a minute the tokens that were found good: a device sends the same one with every upload, and checking an RSA signature
 * costs more than reading a small upload. A token is never good beyond its expiry, nor longer than a minute after its key was withdrawn.
 */
final class CachingJwtDecoder implements ReactiveJwtDecoder {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int TOKENS = 20_000;

    private final ReactiveJwtDecoder decoder;
    private final InstantSource clock;
    private final Cache<String, Jwt> good =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(TOKENS).build();

    CachingJwtDecoder(ReactiveJwtDecoder decoder, InstantSource clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Mono<Jwt> decode(String token) {
        Jwt known = good.getIfPresent(token);
        if (known != null && isUnexpired(known)) {
            return Mono.just(known);
        }
        return decoder.decode(token)
                .doOnNext(jwt -> good.put(token, jwt))
                .onErrorMap(e -> !(e instanceof JwtException), KeysUnavailableException::new);
    }

    private boolean isUnexpired(Jwt jwt) {
        Instant expiry = jwt.getExpiresAt();
        return expiry != null && clock.instant().isBefore(expiry);
    }
}
