package org.rouse.coaching.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.coaching.projection.Told.became;
import static org.rouse.coaching.projection.Told.erased;
import static org.rouse.coaching.projection.Told.followed;
import static org.rouse.coaching.projection.Told.said;
import static org.rouse.coaching.projection.Told.sent;
import static org.rouse.coaching.projection.Told.withdrawn;
import static org.rouse.contracts.v1.ReceiptState.RECEIPT_STATE_ACCEPTED;
import static org.rouse.contracts.v1.ReceiptState.RECEIPT_STATE_DISMISSED;
import static org.rouse.contracts.v1.ReceiptState.RECEIPT_STATE_DONE;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.views.DecisionView;
import org.rouse.contracts.DeadLetter.Reason;
import org.rouse.contracts.PersonId;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Receipt;

/** How records about decisions change the views. Each test is about people of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionProjectionTest {

    private static final String SUNDAY = "2026-11-22";
    private static final String MONDAY = "2026-11-23";

    private final DecisionRig rig = new DecisionRig();

    @AfterAll
    void close() {
        rig.close();
    }

    @Test
    void shouldShowWhatWasToldOfADecisionBeforeTheDecisionItself() {
        rig.project(
                became("ada", "stretch|1", RECEIPT_STATE_ACCEPTED, ""),
                followed("ada", "stretch|1", 1),
                said("ada", "stretch|1", "Up"),
                withdrawn("ada", "moved|1", SUNDAY, "stretch|1"));
        assertThat(rig.find("ada", "stretch|1")).isEmpty();

        rig.project(sent("ada", "stretch|1", SUNDAY));

        DecisionView view = rig.find("ada", "stretch|1").orElseThrow();
        assertThat(view.prompt().orElseThrow().getTitle()).isEqualTo("Up");
        assertThat(view.receipts()).extracting(Receipt::getState).containsExactly(RECEIPT_STATE_ACCEPTED);
        assertThat(view.outcome().orElseThrow().getBreakMinutes()).isOne();
        assertThat(view.withdrawals()).containsExactly(new DecisionView.Withdrawal("moved|1", "moved", Told.NOON));
    }

    @Test
    void shouldListADecisionOnTheLocalDayItCountsInAlone() {
        rig.project(sent("bea", "late", SUNDAY), sent("bea", "early", MONDAY));

        assertThat(rig.listed("bea", "2026-11-21")).isEmpty();
        assertThat(rig.listed("bea", SUNDAY)).containsExactly("late");
        assertThat(rig.listed("bea", MONDAY)).containsExactly("early");
        assertThat(rig.listed("bea", "2026-11-24")).isEmpty();
    }

    @Test
    void shouldListADecisionOnceHoweverOftenItIsRead() {
        rig.project(sent("cid", "one", SUNDAY), sent("cid", "one", SUNDAY));
        rig.project(sent("cid", "one", SUNDAY));

        assertThat(rig.listed("cid", SUNDAY)).containsExactly("one");
    }

    @Test
    void shouldKeepHurtsBesideWhatWasAnsweredBefore() {
        rig.project(
                sent("dan", "one", SUNDAY),
                became("dan", "one", RECEIPT_STATE_DONE, ""),
                became("dan", "one", RECEIPT_STATE_DISMISSED, "not-now"),
                became("dan", "one", RECEIPT_STATE_DISMISSED, "hurts"));

        assertThat(rig.find("dan", "one").orElseThrow().receipts())
                .extracting(Receipt::getDetail)
                .containsExactlyInAnyOrder("", "not-now", "hurts");
    }

    @Test
    void shouldTakeTheHighestRevisionOfAnOutcomeInWhateverOrderTheyCome() {
        rig.project(sent("eva", "one", SUNDAY), followed("eva", "one", 3));
        rig.project(followed("eva", "one", 2));
        assertThat(breakMinutes("eva")).isEqualTo(3);

        rig.project(followed("eva", "one", 4));
        assertThat(breakMinutes("eva")).isEqualTo(4);
    }

    @Test
    void shouldForgetAllOfAPersonAndNothingOfAnother() {
        for (String person : List.of("fin", "fin|b", "fi")) {
            rig.project(all(person));
        }
        DecisionBatch.TOPICS.forEach(topic -> rig.project(erased(topic, "fin")));

        assertThat(rig.documents("fin")).isEmpty();
        assertThat(rig.documents("fin|b")).hasSize(5);
        assertThat(rig.documents("fi")).hasSize(5);
    }

    @Test
    void shouldForgetWhatCameBeforeInTheSameBatchAndKeepWhatCameAfter() {
        rig.project(
                sent("gil", "old", SUNDAY),
                said("gil", "old", "Old"),
                erased(Topics.DECISION, "gil"),
                erased(Topics.PROMPT, "gil"),
                sent("gil", "new", SUNDAY),
                said("gil", "new", "New"));

        assertThat(rig.listed("gil", SUNDAY)).containsExactly("new");
        assertThat(rig.find("gil", "old")).isEmpty();
        assertThat(rig.find("gil", "new").orElseThrow().prompt().orElseThrow().getTitle())
                .isEqualTo("New");
    }

    @Test
    void shouldKeepNewDecisionsOfOneWhoCameBackWhenAnotherTopicErasesLate() {
        rig.project(sent("hal", "new", SUNDAY));

        rig.project(erased(Topics.RECEIPT, "hal"));
        rig.project(erased(Topics.PROMPT, "hal"));
        rig.project(erased(Topics.OUTCOME, "hal"));

        assertThat(rig.listed("hal", SUNDAY)).containsExactly("new");
        assertThat(rig.find("hal", "new")).isPresent();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldForgetNothingWhenOnlyTheLogIsCleared(Topic topic) {
        String person = "ida-" + topic.name();
        rig.project(all(person));
        String entity = topic.equals(Topics.RECEIPT) ? "one/accepted" : "one";

        rig.project(Told.record(topic, RecordKey.of(PersonId.of(person).orElseThrow(), entity), null));

        assertThat(rig.documents(person)).hasSize(5);
    }

    static Stream<Topic> topics() {
        return DecisionBatch.TOPICS.stream();
    }

    @Test
    void shouldSetAsideWhatItsKeyDoesNotFit() {
        Decision decision = Told.decision("jan", "one", SUNDAY).build();
        Receipt receipt =
                Receipt.newBuilder().setPersonId("jan").setPromptId("one").build();

        assertThat(rig.unusable(Told.record(Topics.DECISION, "kim", "one", decision)))
                .containsExactly(Reason.KEY_NAMES_ANOTHER_PERSON);
        assertThat(rig.unusable(Told.record(Topics.DECISION, "jan", "two", decision)))
                .containsExactly(Reason.NOT_A_KEY_OF_THIS_TOPIC);
        assertThat(rig.unusable(Told.record(Topics.RECEIPT, "jan", "one", receipt)))
                .containsExactly(Reason.NOT_A_KEY_OF_THIS_TOPIC);
        assertThat(rig.unusable(Told.record(
                        Topics.PROMPT, RecordKey.of(PersonId.of("jan").orElseThrow()), new byte[0])))
                .containsExactly(Reason.KEY_NAMES_ANOTHER_PERSON);
        assertThat(rig.unusable(Told.record(
                        Topics.OUTCOME, RecordKey.of(PersonId.of("jan").orElseThrow(), "one"), new byte[] {8, -1})))
                .containsExactly(Reason.NOT_A_MESSAGE_OF_THIS_TOPIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "22.11.2026", "2026-02-30", "+12026-11-22"})
    void shouldSetAsideADecisionOfNoDay(String date) {
        assertThat(rig.unusable(sent("leo", "one", date))).containsExactly(Reason.BREAKS_A_RULE);
    }

    private int breakMinutes(String person) {
        return rig.find(person, "one").orElseThrow().outcome().orElseThrow().getBreakMinutes();
    }

    /** One record of each topic; they make five documents, as a decision makes two. */
    @SuppressWarnings("unchecked")
    private static ConsumerRecord<byte[], byte[]>[] all(String person) {
        return new ConsumerRecord[] {
            sent(person, "one", SUNDAY),
            said(person, "one", "Up"),
            became(person, "one", RECEIPT_STATE_ACCEPTED, ""),
            followed(person, "one", 1)
        };
    }
}
