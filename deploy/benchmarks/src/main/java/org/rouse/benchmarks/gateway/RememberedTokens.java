package org.rouse.benchmarks.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/** Checks a token's signature once a minute, like ingest: otherwise the gateway would lose by its RSA checks alone. */
final class RememberedTokens implements ReactiveJwtDecoder {

    private final Cache<String, Jwt> good =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();
    private final ReactiveJwtDecoder decoder;

    RememberedTokens(ReactiveJwtDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public Mono<Jwt> decode(String token) {
        Jwt known = good.getIfPresent(token);
        return known == null ? decoder.decode(token).doOnNext(jwt -> good.put(token, jwt)) : Mono.just(known);
    }
}
