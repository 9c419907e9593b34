package org.rouse.coaching.projection;

import com.google.protobuf.MessageLite;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.views.Decisions;
import org.rouse.coaching.views.DrawnDecisions;
import org.rouse.coaching.views.Outcomes;
import org.rouse.coaching.views.Prompts;
import org.rouse.coaching.views.Receipts;
import org.rouse.coaching.views.RetentionDue;
import org.rouse.contracts.PersonId;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Considered;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Outcome;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.ProximalOutcome;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.contracts.v1.Send;
import org.rouse.contracts.v1.StretchFacts;
import org.rouse.contracts.v1.StudyDraw;
import org.rouse.contracts.v1.Withdraw;

/** Records of the log about decisions. */
public final class Told {

    static final long NOON = 1_795_348_800_000L; // 2026-11-22T12:00:00Z

    private Told() {}

    static DecisionWriter writer(MongoDatabase database) {
        Decisions decisions = new Decisions(database);
        Outcomes outcomes = new Outcomes(database);
        return new DecisionWriter(
                decisions,
                new Prompts(database),
                new Receipts(database),
                outcomes,
                new DrawnDecisions(database, decisions, outcomes),
                new RetentionDue(database));
    }

    public static ConsumerRecord<byte[], byte[]> sent(String person, String id, String date) {
        return record(
                Topics.DECISION,
                person,
                id,
                decision(person, id, date)
                        .setSend(Send.newBuilder().setExpiresAtMs(NOON + 600_000))
                        .build());
    }

    /** A decision drawn for the hold-out, which lets nine of ten through. */
    public static ConsumerRecord<byte[], byte[]> drawn(String person, String id, String date, boolean prompted) {
        return record(
                Topics.DECISION,
                person,
                id,
                drawnDecision(person, id, date, prompted).build());
    }

    static Decision.Builder drawnDecision(String person, String id, String date, boolean prompted) {
        Decision.Builder decision = decision(person, id, date)
                .setStretch(StretchFacts.newBuilder().setMinutes(24).setEveryMinutes(20));
        if (prompted) {
            // a plain break: the decision itself names no activity
            decision.addConsidered(weighed("walking", "chosen", 700_000))
                    .addConsidered(weighed("stretching", "not-drawn", 300_000));
        }
        return decision.setStudy(StudyDraw.newBuilder()
                .setArm(prompted ? "prompt" : "none")
                .setProbabilityThousandths(900)
                .setDesign("hold-out"));
    }

    private static Considered.Builder weighed(String activity, String verdict, int millionths) {
        return Considered.newBuilder().setActivity(activity).setVerdict(verdict).setProbabilityMillionths(millionths);
    }

    public static ConsumerRecord<byte[], byte[]> withdrawn(String person, String id, String date, String... taken) {
        Withdraw.Builder withdraw = Withdraw.newBuilder().setReason("moved");
        for (String one : taken) {
            withdraw.addDecisionIds(one);
        }
        return record(
                Topics.DECISION,
                person,
                id,
                decision(person, id, date).setWithdraw(withdraw).build());
    }

    static Decision.Builder decision(String person, String id, String date) {
        return Decision.newBuilder()
                .setDecisionId(id)
                .setPersonId(person)
                .setDecidedAtMs(NOON)
                .setKind(PromptKind.PROMPT_KIND_DESK_BREAK)
                .setLocalDate(date);
    }

    public static ConsumerRecord<byte[], byte[]> said(String person, String id, String title) {
        return record(
                Topics.PROMPT,
                person,
                id,
                Prompt.newBuilder()
                        .setPromptId(id)
                        .setPersonId(person)
                        .setTitle(title)
                        .build());
    }

    public static ConsumerRecord<byte[], byte[]> became(String person, String id, ReceiptState state, String detail) {
        String step = detail.isEmpty() ? state.name() : detail;
        return record(
                Topics.RECEIPT,
                person,
                id + '/' + step,
                Receipt.newBuilder()
                        .setPromptId(id)
                        .setPersonId(person)
                        .setState(state)
                        .setDetail(detail)
                        .setAtMs(NOON + state.getNumber())
                        .build());
    }

    public static ConsumerRecord<byte[], byte[]> followed(String person, String id, int revision) {
        return record(
                Topics.OUTCOME,
                person,
                id,
                ProximalOutcome.newBuilder()
                        .setDecisionId(id)
                        .setPersonId(person)
                        .setOutcome(Outcome.newBuilder().setRevision(revision).setBreakMinutes(revision))
                        .build());
    }

    static ConsumerRecord<byte[], byte[]> record(Topic topic, String person, String entity, MessageLite message) {
        return record(topic, RecordKey.of(PersonId.of(person).orElseThrow(), entity), message.toByteArray());
    }

    /** Everything of the person is erased. */
    static ConsumerRecord<byte[], byte[]> erased(Topic topic, String person) {
        return record(topic, RecordKey.of(PersonId.of(person).orElseThrow()), null);
    }

    @SuppressWarnings("NullAway") // a tombstone is a record without value
    static ConsumerRecord<byte[], byte[]> record(Topic topic, RecordKey key, byte @Nullable [] value) {
        return new ConsumerRecord<>(topic.name(), 0, 0, key.bytes(), value);
    }
}
