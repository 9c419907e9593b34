package org.rouse.coaching.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.coaching.projection.Told.became;
import static org.rouse.coaching.projection.Told.followed;
import static org.rouse.coaching.projection.Told.said;
import static org.rouse.coaching.projection.Told.sent;
import static org.rouse.coaching.projection.Told.withdrawn;
import static org.rouse.contracts.v1.ReceiptState.RECEIPT_STATE_ACCEPTED;
import static org.rouse.contracts.v1.ReceiptState.RECEIPT_STATE_DISMISSED;
import static org.rouse.contracts.v1.ReceiptState.RECEIPT_STATE_OPENED;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.views.DecisionView;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Outcome;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.Receipt;

/** Records of all topics, in any order and any batches, end in the same views. Each try is about a person of its own. */
class DecisionOrderProperties {

    private static final String SUNDAY = "2026-11-22";
    private static final String MONDAY = "2026-11-23";
    private static final int RECORDS = 11;

    private static @Nullable DecisionRig rig;
    private static int people;

    @BeforeContainer
    static void start() {
        rig = new DecisionRig();
    }

    @AfterContainer
    static void stop() {
        running().close();
    }

    @Property(tries = 60)
    void shouldShowTheSameWhateverTheOrderAndTheBatches(
            @ForAll("orders") List<Integer> order, @ForAll @IntRange(min = 1, max = RECORDS) int batch) {
        String person = "p" + people++;
        List<ConsumerRecord<byte[], byte[]>> records = records(person);
        for (int from = 0; from < RECORDS; from += batch) {
            running()
                    .project(order.subList(from, Math.min(RECORDS, from + batch)).stream()
                            .map(records::get)
                            .<ConsumerRecord<byte[], byte[]>>toArray(ConsumerRecord[]::new));
        }

        assertThat(running().listed(person, SUNDAY)).containsExactly("a");
        assertThat(running().listed(person, MONDAY)).containsExactly("b", "w1", "w2");
        assertThat(seen(person, "a")).isEqualTo(expected(person));
        assertThat(running().find(person, "b").orElseThrow().withdrawals())
                .extracting(DecisionView.Withdrawal::decisionId)
                .containsExactly("w2");
    }

    @Provide
    Arbitrary<List<Integer>> orders() {
        return Arbitraries.shuffle(
                java.util.stream.IntStream.range(0, RECORDS).boxed().toList());
    }

    /** The records about one decision that may come in any order. */
    private record Seen(
            Decision decision,
            @Nullable Prompt prompt,
            @Nullable Outcome outcome,
            Set<Receipt> receipts,
            Set<String> withdrawnBy) {}

    private static Seen seen(String person, String id) {
        DecisionView view = running().find(person, id).orElseThrow();
        Set<String> by = new HashSet<>();
        view.withdrawals().forEach(one -> by.add(one.decisionId()));
        return new Seen(
                view.decision(),
                view.prompt().orElse(null),
                view.outcome().orElse(null),
                Set.copyOf(view.receipts()),
                by);
    }

    private static Seen expected(String person) {
        return new Seen(
                Told.decision(person, "a", SUNDAY)
                        .setSend(org.rouse.contracts.v1.Send.newBuilder().setExpiresAtMs(Told.NOON + 600_000))
                        .build(),
                Prompt.newBuilder()
                        .setPromptId("a")
                        .setPersonId(person)
                        .setTitle("Up")
                        .build(),
                Outcome.newBuilder().setRevision(3).setBreakMinutes(3).build(),
                Set.of(
                        receipt(person, RECEIPT_STATE_ACCEPTED, ""),
                        receipt(person, RECEIPT_STATE_OPENED, ""),
                        receipt(person, RECEIPT_STATE_DISMISSED, "hurts")),
                Set.of("w1", "w2"));
    }

    private static Receipt receipt(String person, org.rouse.contracts.v1.ReceiptState state, String detail) {
        return Receipt.newBuilder()
                .setPromptId("a")
                .setPersonId(person)
                .setState(state)
                .setDetail(detail)
                .setAtMs(Told.NOON + state.getNumber())
                .build();
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(String person) {
        return List.of(
                sent(person, "a", SUNDAY),
                sent(person, "b", MONDAY),
                withdrawn(person, "w1", MONDAY, "a"),
                withdrawn(person, "w2", MONDAY, "a", "b"),
                said(person, "a", "Up"),
                became(person, "a", RECEIPT_STATE_ACCEPTED, ""),
                became(person, "a", RECEIPT_STATE_OPENED, ""),
                became(person, "a", RECEIPT_STATE_DISMISSED, "hurts"),
                followed(person, "a", 1),
                followed(person, "a", 3),
                followed(person, "a", 2));
    }

    private static DecisionRig running() {
        if (rig == null) {
            throw new IllegalStateException("not started");
        }
        return rig;
    }
}
