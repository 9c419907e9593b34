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
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Each topic has tombstones of its own: until they come, the other views keep their part. */
    @ParameterizedTest
    @CsvSource({"rouse.decision.v1, 3", "rouse.prompt.v1, 4", "rouse.receipt.v1, 4", "rouse.outcome.v1, 4"})
    void shouldForgetThePartOfADecisionWhoseTombstoneComes(String topic, int left) {
        String person = "ida-" + topic;
        rig.project(all(person));

        rig.project(forgotten(topic(topic), person, "one"));

        assertThat(rig.documents(person)).hasSize(left);
    }

    @Test
    void shouldForgetOneDecisionAndNothingElse() {
        rig.project(all("mia"));
        rig.project(sent("mia", "two", SUNDAY), followed("mia", "two", 1));

        DecisionBatch.TOPICS.forEach(topic -> rig.project(forgotten(topic, "mia", "one")));

        assertThat(rig.listed("mia", SUNDAY)).containsExactly("two");
        assertThat(rig.find("mia", "one")).isEmpty();
        assertThat(rig.find("mia", "two").orElseThrow().outcome()).isPresent();
        DecisionBatch.TOPICS.forEach(topic -> rig.project(forgotten(topic, "mia", "two")));
        assertThat(rig.documents("mia")).isEmpty();
    }

    /** As where the views are filled anew from a log that is not compacted yet, in one batch or in several. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldBringNothingBackWhenTheLogIsReadAnew(boolean together) {
        String person = "ned-" + together;
        List<ConsumerRecord<byte[], byte[]>> log = Stream.of(
                        Stream.of(all(person)),
                        Stream.of(
                                Told.drawn(person, "drawn", SUNDAY, true),
                                followed(person, "drawn", 1),
                                withdrawn(person, "moved", SUNDAY, "one")),
                        DecisionBatch.TOPICS.stream()
                                .flatMap(topic ->
                                        Stream.of("one", "drawn", "moved").map(id -> forgotten(topic, person, id))))
                .flatMap(Function.identity())
                .toList();

        if (together) {
            rig.project(log);
        } else {
            log.forEach(entry -> rig.project(entry));
        }

        assertThat(rig.documents(person)).isEmpty();
    }

    /** The withdrawn decision is compacted away already, and its withdrawal is not. */
    @Test
    void shouldLeaveNothingOfADecisionBesideItsWithdrawal() {
        rig.project(withdrawn("oda", "moved", SUNDAY, "gone"));

        rig.project(forgotten(Topics.DECISION, "oda", "moved"));

        assertThat(rig.documents("oda")).isEmpty();
    }

    private static ConsumerRecord<byte[], byte[]> forgotten(Topic topic, String person, String id) {
        String entity = topic.equals(Topics.RECEIPT) ? id + "/accepted" : id;
        return Told.record(topic, RecordKey.of(PersonId.of(person).orElseThrow(), entity), null);
    }

    private static Topic topic(String name) {
        return DecisionBatch.TOPICS.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
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
