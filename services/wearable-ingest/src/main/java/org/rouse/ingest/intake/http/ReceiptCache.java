package org.rouse.ingest.intake.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Receipts by person and idempotency key, in the memory of this instance: another one would publish again, which is harmless. */
final class ReceiptCache {

    static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final int ENTRY_OVERHEAD = 256;

    /** The person and the key they sent. */
    record Key(String personId, String key) {}

    /** The state of a key. */
    sealed interface Claim {

        /** The key is new: the caller owns it now, and has to answer it or give it up. */
        record Fresh() implements Claim {}

        /** Another request with the key is being answered. */
        record InFlight() implements Claim {}

        /** A request with the key was answered. */
        record Answered(byte[] bodyHash, byte[] receipt) implements Claim {

            boolean isFor(byte[] hash) {
                return Arrays.equals(bodyHash, hash);
            }
        }
    }

    private static final Claim FRESH = new Claim.Fresh();
    private static final Claim IN_FLIGHT = new Claim.InFlight();

    private final Cache<Key, Claim> claims;

    ReceiptCache(Duration kept, long bytes) {
        claims = Caffeine.newBuilder()
                .expireAfterWrite(kept)
                .maximumWeight(bytes)
                .weigher((Key key, Claim claim) -> ENTRY_OVERHEAD + size(claim))
                .build();
    }

    private static int size(Claim claim) {
        return claim instanceof Claim.Answered answered ? answered.receipt().length : 0;
    }

    Claim claim(Key key) {
        @Nullable Claim earlier = claims.asMap().putIfAbsent(key, IN_FLIGHT);
        return earlier == null ? FRESH : earlier;
    }

    void answered(Key key, byte[] bodyHash, byte[] receipt) {
        claims.put(key, new Claim.Answered(bodyHash, receipt));
    }

    void givenUp(Key key) {
        claims.asMap().remove(key, IN_FLIGHT);
    }
}
