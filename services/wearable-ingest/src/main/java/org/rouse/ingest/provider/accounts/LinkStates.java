package org.rouse.ingest.provider.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.rouse.http.sealing.Sealing;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The {@code state} that goes to the provider and back: sealed against forgery, for one person and provider, valid for some minutes and
 * once. It carries the PKCE verifier, so any instance can complete the link. An instance remembers the states it redeemed; one that another
 * redeemed shows in the resulting link, see {@link LinkedAccounts#isLinkedSince}.
 */
final class LinkStates {

    private static final int REMEMBERED = 100_000;

    private final Sealing sealing;
    private final Duration life;
    private final InstantSource clock;
    private final Cache<String, Boolean> used;

    record State(String id, String personId, Instant until, String verifier) {}

    LinkStates(Sealing sealing, Duration life, InstantSource clock) {
        this.sealing = sealing;
        this.life = life;
        this.clock = clock;
        this.used = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(life.multipliedBy(2))
                .build();
    }

    String begin(String provider, String personId, String verifier) {
        State state = new State(
                UUID.randomUUID().toString(), personId, clock.instant().plus(life), verifier);
        byte[] sealed = sealing.seal(JsonMapper.shared().writeValueAsBytes(state), owner(provider));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The expiry of a state that is begun now. */
    Instant until() {
        return clock.instant().plus(life);
    }

    /** The state that was begun for this provider; empty when it is forged, changed, of another provider, expired or used. */
    Optional<State> redeem(String provider, String text) {
        return opened(provider, text)
                .filter(state -> clock.instant().isBefore(state.until()))
                .filter(state -> used.asMap().putIfAbsent(state.id(), true) == null);
    }

    /** The time it was begun, by the clock of the instance that did. */
    Instant begunAt(State state) {
        return state.until().minus(life);
    }

    private Optional<State> opened(String provider, String text) {
        try {
            return sealing.open(Base64.getUrlDecoder().decode(text), owner(provider))
                    .map(json -> JsonMapper.shared().readValue(json, State.class));
        } catch (IllegalArgumentException | JacksonException _) {
            return Optional.empty();
        }
    }

    private static String owner(String provider) {
        return "state|" + provider;
    }
}
