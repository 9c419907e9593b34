package org.rouse.notification.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.running.Samples;
import reactor.core.publisher.Mono;

/** Exactly one of several concurrent writers succeeds: each conditional change is tried twice from the same state. */
class StoresTest {

    private static final Instant NOW = Desk.NOON;
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final Decision DECISION = Samples.sitting("anna", NOW, 20);
    private static final Decision OTHER = Samples.sitting("ben", NOW, 20);
    private static final String ID = DECISION.getDecisionId();
    private static final Prompt WORDS =
            Prompt.newBuilder().setPromptId(ID).setTitle("Up").build();

    private Desk desk;
    private ClaimStore claims;

    @BeforeEach
    void start() {
        desk = new Desk();
        claims = desk.stores.claims();
    }

    @AfterEach
    void stop() {
        desk.shutDown();
    }

    @Test
    void shouldClaimOnceWhenTwoReadTheSame() {
        try (Desk second = desk.another()) {
            List<Claim> first = claim(claims, List.of(DECISION));
            List<Claim> rest = claim(second.stores.claims(), List.of(DECISION, OTHER));

            assertThat(first).extracting(Claim::id).containsExactly(ID);
            assertThat(rest).extracting(Claim::id).containsExactly(OTHER.getDecisionId());
            assertThat(get(claims.find(ID))).isEqualTo(first.getFirst());
            assertThat(claims.isOurs(first.getFirst())).isTrue();
            assertThat(claims.isOurs(rest.getFirst())).isFalse();
            assertThat(claim(claims, List.of(DECISION, OTHER))).isEmpty();
        }
    }

    @Test
    void shouldLeaseToOneFromWhenTheClaimersLeaseRunsOut() {
        claimed();

        assertThat(lease(NOW)).isNull();
        assertThat(lease(NOW.plus(LEASE).minusMillis(1))).isNull();
        assertThat(lease(NOW.plus(LEASE))).isNotNull();
        assertThat(lease(NOW.plus(LEASE))).isNull();
    }

    @Test
    void shouldLeaveItToOtherWhenLeaseWasLost() {
        Claim lost = claimed();
        Claim theirs = Objects.requireNonNull(lease(NOW.plus(LEASE)));

        Instant until = NOW.plus(LEASE.multipliedBy(3));
        assertThat(get(claims.open(lost, WORDS, NOW))).isFalse();
        assertThat(claims.keepTrying(lost, List.of(), until).blockOptional()).isEmpty();
        assertThat(claims.rest(lost, NOW).blockOptional()).isEmpty();
        assertThat(get(claims.open(theirs, WORDS, NOW))).isTrue();
        assertThat(get(claims.keepTrying(theirs, List.of(), until)).heldUntil()).isEqualTo(until);
    }

    @Test
    void shouldOpenAnAttemptUntilItExpires() {
        Claim held = claimed();
        Instant expiry = NOW.plus(Samples.LIFETIME);

        assertThat(get(claims.open(held, WORDS, expiry.minusMillis(1)))).isTrue();
        assertThat(get(claims.open(held, WORDS, expiry))).isFalse();
        assertThat(get(claims.find(ID)).words()).contains(WORDS);
    }

    @Test
    void shouldOpenNoAttemptWhenItWasWithdrawnOrHasEnded() {
        Claim held = claimed();
        assertThat(get(claims.withdraw(List.of("none", ID), "moved"))).isTrue();
        assertThat(get(claims.withdraw(List.of(ID), "later"))).isFalse();
        assertThat(get(claims.open(held, WORDS, NOW))).isFalse();
        assertThat(get(claims.find(ID)).withdrawn()).isEqualTo("moved");

        Claim other = claim(claims, List.of(OTHER)).getFirst();
        claims.advance(other.id(), failed(), false).block();
        assertThat(get(claims.open(other, WORDS, NOW))).isFalse();
        assertThat(get(claims.withdraw(List.of(other.id()), "moved"))).isFalse();
        assertThat(claims.lease(other.id(), NOW.plus(LEASE), NOW.plus(LEASE.multipliedBy(2)))
                        .blockOptional())
                .isEmpty();
    }

    @Test
    void shouldMarkAsToldOnlyWhatTheLogKnows() {
        claimed();
        claims.advance(ID, failed(), false).block();
        claims.advance(ID, fate(ReceiptState.RECEIPT_STATE_ACCEPTED), false).block();

        claims.told(Map.of(ID, 1, "none", 2)).block();
        assertThat(get(claims.find(ID)).isOver()).isFalse();
        claims.told(Map.of(ID, 2)).block();
        assertThat(get(claims.find(ID)).isOver()).isTrue();
    }

    @Test
    void shouldKeepOrderWhenClaimsAreListed() {
        claim(claims, List.of(OTHER, DECISION));

        assertThat(claims.find(List.of(ID, "none", OTHER.getDecisionId()))
                        .map(Claim::id)
                        .collectList()
                        .block())
                .containsExactly(ID, OTHER.getDecisionId());
    }

    private static Claim.Fate failed() {
        return fate(ReceiptState.RECEIPT_STATE_FAILED);
    }

    private static Claim.Fate fate(ReceiptState state) {
        return new Claim.Fate(state, "", "", 1, NOW);
    }

    private Claim claimed() {
        return claim(claims, List.of(DECISION)).getFirst();
    }

    private static List<Claim> claim(ClaimStore claims, List<Decision> decisions) {
        return get(claims.claim(decisions, Map.of(), NOW, NOW.plus(LEASE)));
    }

    private @Nullable Claim lease(Instant at) {
        return claims.lease(ID, at, at.plus(LEASE)).block();
    }

    private static <T> T get(Mono<T> mono) {
        return mono.blockOptional().orElseThrow();
    }
}
