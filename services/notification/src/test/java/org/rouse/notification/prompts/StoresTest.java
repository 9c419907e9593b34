package org.rouse.notification.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.gate.Kind;
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

        assertThat(get(stores.claims().claim(first, NOW))).isTrue();
        assertThat(get(stores.claims().claim(prompt(), NOW))).isFalse();
        assertThat(get(stores.claims().find("id")).prompt()).isEqualTo(first);
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
    void shouldNotLeaseWhenItIsNotOnLogYetOrHasEnded() {
        get(stores.claims().claim(prompt(), NOW));
        assertThat(lease(NOW)).isNull();

        get(stores.claims().handOver("id"));
        stores.claims()
                .advance("id", new Claim.Fate(ReceiptState.RECEIPT_STATE_FAILED, "", "", 1, NOW))
                .block();
        assertThat(lease(NOW)).isNull();
    }

    @Test
    void shouldHandOverOnceWhenTwoPublish() {
        get(stores.claims().claim(prompt(), NOW));

        assertThat(get(stores.claims().handOver("id"))).isTrue();
        assertThat(get(stores.claims().handOver("id"))).isFalse();
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
        get(stores.claims().handOver("id"));
    }

    private @Nullable Claim lease(Instant at) {
        return stores.claims().lease("id", at, at.plus(LEASE)).block();
    }

    private static Ledger.Entry entry(String promptId) {
        return new Ledger.Entry(promptId, "finding", Kind.DESK_BREAK, NOW);
    }

    private static Prompt prompt() {
        return Prompt.newBuilder()
                .setPromptId("id")
                .setPersonId("anna")
                .setDecision(Decision.DECISION_SEND)
                .build();
    }

    private static <T> T get(Mono<T> mono) {
        return mono.blockOptional().orElseThrow();
    }
}
