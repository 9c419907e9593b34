package org.rouse.notification.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptVerdict;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.gate.Kind;
import org.rouse.notification.gate.Sent;
import reactor.core.publisher.Mono;

/** Of many who try one succeeds: each conditional change, tried twice from the same state. */
class StoresTest {

    private static final Instant NOW = Desk.NOON;
    private static final Duration LEASE = Duration.ofSeconds(20);

    private Desk desk;
    private Stores stores;

    @BeforeEach
    void start() {
        desk = new Desk();
        stores = desk.stores;
        desk.sweep.close();
    }

    @AfterEach
    void stop() {
        desk.shutDown();
    }

    @Test
    void shouldReserveOnceWhenTwoStartFromNoLedger() {
        Ledger read = get(stores.ledgers().find("anna"));

        assertThat(get(stores.ledgers().replace(read.with(entry("one"))))).isTrue();
        assertThat(get(stores.ledgers().replace(read.with(entry("two"))))).isFalse();
        assertThat(get(stores.ledgers().find("anna")).entries())
                .extracting(Ledger.Entry::promptId)
                .containsExactly("one");
    }

    @Test
    void shouldReserveOnceWhenTwoStartFromSameVersion() {
        assertThat(get(stores.ledgers().replace(Ledger.empty("anna").with(entry("zero")))))
                .isTrue();
        Ledger read = get(stores.ledgers().find("anna"));

        assertThat(get(stores.ledgers().replace(read.with(entry("one"))))).isTrue();
        assertThat(get(stores.ledgers().replace(read.with(entry("two"))))).isFalse();
        assertThat(get(stores.ledgers().find("anna")).entries())
                .extracting(Ledger.Entry::promptId)
                .containsExactly("zero", "one");
    }

    @Test
    void shouldClaimOnceWhenTwoDecide() {
        Prompt first = prompt().toBuilder().setTitle("first").build();

        Claim claimed = get(stores.claims().claim(first, NOW));
        assertThat(claimed).isEqualTo(get(stores.claims().find("id")));
        assertThat(claimed.prompt()).isEqualTo(first);
        assertThat(get(stores.claims().claim(prompt(), NOW))).isEqualTo(claimed);
    }

    @Test
    void shouldLeaseToOneUntilLeaseRunsOut() {
        claimed();

        assertThat(lease(NOW)).isNotNull();
        assertThat(lease(NOW)).isNull();
        assertThat(lease(NOW.plus(LEASE).minusMillis(1))).isNull();
        assertThat(lease(NOW.plus(LEASE))).isNotNull();
    }

    @Test
    void shouldLeaveItToOtherWhenLeaseWasLost() {
        claimed();
        Claim lost = Objects.requireNonNull(lease(NOW));
        Claim theirs = Objects.requireNonNull(lease(NOW.plus(LEASE)));

        Instant until = NOW.plus(LEASE.multipliedBy(3));
        assertThat(stores.claims().keepTrying(lost, List.of(), until).blockOptional())
                .isEmpty();
        assertThat(stores.claims().rest(lost, NOW).blockOptional()).isEmpty();
        assertThat(get(stores.claims().keepTrying(theirs, List.of(), until)).heldUntil())
                .isEqualTo(until);
    }

    @Test
    void shouldNotLeaseWhenItIsNotOnLogYetOrHasEnded() {
        get(stores.claims().claim(prompt(), NOW));
        assertThat(lease(NOW)).isNull();

        get(stores.claims().handOver("id", Instant.EPOCH));
        stores.claims()
                .advance("id", new Claim.Fate(ReceiptState.RECEIPT_STATE_FAILED, "", "", 1, NOW))
                .block();
        assertThat(lease(NOW)).isNull();
    }

    @Test
    void shouldHandOverOnceWhenTwoPublish() {
        get(stores.claims().claim(prompt(), NOW));

        Instant until = NOW.plus(LEASE);
        assertThat(get(stores.claims().handOver("id", until)).heldUntil()).isEqualTo(until);
        assertThat(stores.claims().handOver("id", until).blockOptional()).isEmpty();
        assertThat(lease(until.minusMillis(1))).isNull();
        assertThat(lease(until)).isNotNull();
    }

    @Test
    void shouldKeepOrderWhenDecisionsAreListed() {
        get(stores.claims().claim(prompt().toBuilder().setPromptId("b").build(), NOW));
        get(stores.claims().claim(prompt().toBuilder().setPromptId("a").build(), NOW));

        assertThat(stores.claims()
                        .find(List.of("b", "none", "a"))
                        .map(Claim::id)
                        .collectList()
                        .block())
                .containsExactly("b", "a");
    }

    private void claimed() {
        get(stores.claims().claim(prompt(), NOW));
        get(stores.claims().handOver("id", Instant.EPOCH));
    }

    private @Nullable Claim lease(Instant at) {
        return stores.claims().lease("id", at, at.plus(LEASE)).block();
    }

    private static Ledger.Entry entry(String promptId) {
        return new Ledger.Entry(
                promptId, "finding", Sent.unanswered(Kind.DESK_BREAK, NOW, NOW.plusSeconds(600)), false);
    }

    private static Prompt prompt() {
        return Prompt.newBuilder()
                .setPromptId("id")
                .setPersonId("anna")
                .setDecision(PromptVerdict.DECISION_SEND)
                .build();
    }

    private static <T> T get(Mono<T> mono) {
        return mono.blockOptional().orElseThrow();
    }
}
