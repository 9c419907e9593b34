package org.rouse.contracts;

import static org.rouse.contracts.Topic.Cleanup.COMPACT;
import static org.rouse.contracts.Topic.Cleanup.COMPACT_AND_DELETE;
import static org.rouse.contracts.Topic.Cleanup.DELETE;

import java.time.Duration;
import java.util.List;
import org.rouse.contracts.Topic.Cleanup;
import org.rouse.contracts.Topic.Stamp;

/** Every topic of Rouse. Each has one writing service, named beside it; only the dead letters are written by every reader. */
public final class Topics {

    /** As many as the largest deployment has instances of one service; see deploy/RATIONALE.md. */
    private static final int PARTITIONS = 12;

    /** Steps, heart rate, intensity, workouts: {@code Evidence}, by wearable-ingest. */
    public static final Topic ACTIVITY = topic("rouse.activity.v1", DELETE, 14);

    /** Posture, sleep, wear, reported stillness: {@code Evidence}, by wearable-ingest. */
    public static final Topic SITTING_TIME = topic("rouse.sitting-time.v1", DELETE, 14);

    /** Refused input: {@code Quarantined}, by wearable-ingest. */
    public static final Topic QUARANTINE = topic("rouse.quarantine.v1", DELETE, 30);

    /** Tasks to pull data from a provider: {@code PullTask}, by wearable-ingest, which reads it too. */
    public static final Topic PULL = topic("rouse.pull.v1", DELETE, 7);

    /** Requested changes: {@code Command}, by coaching's API. */
    public static final Topic COMMAND = topic("rouse.command.v1", DELETE, 7);

    /**
     * The result of each command of the last day: {@code CommandResult} by person and command id, by coaching's topology. A tombstone means
     * forgotten.
     */
    public static final Topic COMMAND_RESULT = topic("rouse.command-result.v1", COMPACT, 30);

    /** Profile, clearance, limits: {@code Person}, by coaching's topology. A tombstone means erased. */
    public static final Topic PERSON = topic("rouse.person.v1", COMPACT, 30);

    /**
     * Organisations and their coaches: {@code OrganisationRecord}, by coaching's topology. An organisation lies in every partition, under
     * its id: each task has to know the coaches of its people. An invitation lies in the partition of its organisation's id, under both
     * ids.
     */
    public static final Topic ORGANISATION = topic("rouse.organisation.v1", COMPACT, 30);

    /** The plan in force and the one proposed: {@code PersonPlan}, by coaching's topology. A tombstone means erased. */
    public static final Topic PLAN = topic("rouse.plan.v1", COMPACT, 30);

    /** Devices, accounts at providers: {@code Links}, by wearable-ingest. A tombstone means erased. */
    public static final Topic LINK = topic("rouse.link.v1", COMPACT, 30);

    /** The channels on which a person can be reached: {@code Channels}, by notification. */
    public static final Topic CHANNEL = topic("rouse.channel.v1", COMPACT, 30);

    /** Pain scores, red-flag answers, logged sessions, ratings: {@code CheckIn} by its id, by coaching. */
    public static final Topic CHECK_IN = topic("rouse.check-in.v1", COMPACT_AND_DELETE, 400);

    /** Cases that a coach has to look at, and their events: {@code CaseRecord} by case and by event, by coaching's topology. */
    public static final Topic CASE = topic("rouse.case.v1", COMPACT_AND_DELETE, 400);

    /** Stretches and deficits as they change: {@code Finding} by its id, by coaching. */
    public static final Topic FINDING = topic("rouse.finding.v1", COMPACT_AND_DELETE, 400);

    /** Local days as they change: {@code DayView} by its date, by coaching. */
    public static final Topic DAY = topic("rouse.day.v1", COMPACT, 30);

    /** Whether, when and why a person is to be prompted: {@code Decision} by its id, by coaching. */
    public static final Topic DECISION =
            new Topic("rouse.decision.v1", PARTITIONS, COMPACT_AND_DELETE, Duration.ofDays(400), Stamp.BROKER);

    /** The behaviour of a person after a decision: {@code ProximalOutcome} by the decision's id, by coaching. */
    public static final Topic OUTCOME = topic("rouse.outcome.v1", COMPACT_AND_DELETE, 400);

    /** The words sent to a person: {@code Prompt} by its id, by notification. */
    public static final Topic PROMPT = topic("rouse.prompt.v1", COMPACT_AND_DELETE, 400);

    /** Deliveries of and answers to prompts: {@code Receipt} by prompt and step, by notification. */
    public static final Topic RECEIPT = topic("rouse.receipt.v1", COMPACT_AND_DELETE, 400);

    /**
     * Accesses to the data of people and changes of it: {@code Audit} by its time and id, by coaching; entries of before have no key of
     * their own. An operator may have it kept for longer.
     */
    public static final Topic AUDIT = topic("rouse.audit.v1", COMPACT_AND_DELETE, 400);

    /**
     * Records that a reader could not use, by that reader: the unchanged bytes with the headers {@code rouse-topic},
     * {@code rouse-partition}, {@code rouse-offset}, {@code rouse-reader} and {@code rouse-reason}.
     */
    public static final Topic DEAD_LETTER = topic("rouse.dead-letter.v1", DELETE, 30);

    /** All topics, in the order above. */
    public static final List<Topic> ALL = List.of(
            ACTIVITY,
            SITTING_TIME,
            QUARANTINE,
            PULL,
            COMMAND,
            COMMAND_RESULT,
            PERSON,
            ORGANISATION,
            PLAN,
            LINK,
            CHANNEL,
            CHECK_IN,
            CASE,
            FINDING,
            DAY,
            DECISION,
            OUTCOME,
            PROMPT,
            RECEIPT,
            AUDIT,
            DEAD_LETTER);

    private Topics() {}

    private static Topic topic(String name, Cleanup cleanup, int days) {
        return new Topic(name, PARTITIONS, cleanup, Duration.ofDays(days));
    }
}
