package org.rouse.coaching.stream;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.Policies;
import org.rouse.coaching.stream.Inlet.Became;
import org.rouse.contracts.DeadLetter.Reason;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads records of one partition and counts the outcome of each. A record that cannot be used is set aside with the reason, and the next
 * one goes on; trouble with the log itself ends the task, which restarts from the last commit.
 */
final class DetectionProcessor implements Processor<byte[], byte[], byte[], Outgoing> {

    private static final Logger LOG = LoggerFactory.getLogger(DetectionProcessor.class);
    private static final int MOST_AT_ONCE = 1_000;

    /** The topics whose timestamps show how far behind a task is; those of the others are dated back, or may be old. */
    private static final Set<String> INPUTS_IN_TIME = Set.of(Topics.ACTIVITY.name(), Topics.SITTING_TIME.name());

    private final CoachingSettings settings;
    private final InstantSource clock;
    private final TopologyMeters meters;
    private @Nullable ProcessorContext<byte[], Outgoing> context;
    private @Nullable Outlet outlet;
    private final Head head;
    private @Nullable Reached reached;
    private Map<String, Inlet> inlets = Map.of();

    /** @param head owned by this processor; only a replay sets it from outside */
    DetectionProcessor(CoachingSettings settings, InstantSource clock, TopologyMeters meters, Head head) {
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
        this.head = head;
    }

    @Override
    public void init(ProcessorContext<byte[], Outgoing> at) {
        Outlet out = new Outlet(at, meters);
        State state = State.of(at);
        PeopleStore people = new PeopleStore(state.people());
        DueTimes due = new DueTimes(state.due(), meters::dueUnreadable);
        CommandMemory commands = new CommandMemory(people, due, out);
        RecordIndex records = new RecordIndex(state.people());
        RecentCheckIns recent = new RecentCheckIns(people, records, due);
        Reached read = new Reached(state.reached(), at.taskId().partition());
        DecisionStage decisions =
                new DecisionStage(settings, new DecisionStore(state.decisions()), people, due, out, read, head);
        LoadDesk loads = new LoadDesk(settings.alerts().digestAt(), people, due, out, read);
        AlertDesk alerts = new AlertDesk(Policies.alerts(settings), people, due, out, read, head);
        CaseDesk cases = new CaseDesk(
                Policies.cases(settings),
                people,
                new DecisionStore(state.decisions()),
                due,
                records,
                out,
                head,
                alerts,
                loads);
        OrganisationDesk organisations = new OrganisationDesk(people, due, out, alerts, loads, clock);
        PersonContexts contexts = new PersonContexts(settings, clock, state.movement(), people);
        Detector detector = new Detector(
                settings,
                clock,
                contexts,
                people,
                due,
                commands,
                recent,
                decisions,
                cases,
                organisations,
                records,
                out);
        Inlet evidence = new EvidenceInlet(detector);
        inlets = Map.of(
                Topics.ACTIVITY.name(),
                evidence,
                Topics.SITTING_TIME.name(),
                evidence,
                Topics.LINK.name(),
                new LinkInlet(detector),
                Topics.CHANNEL.name(),
                new ChannelInlet(detector, alerts, clock),
                Topics.RECEIPT.name(),
                new ReceiptInlet(detector, alerts, clock),
                Topics.COMMAND.name(),
                new CommandInlet(
                        clock,
                        people,
                        commands,
                        recent,
                        detector,
                        cases,
                        organisations,
                        new CoachDesk(contexts, decisions),
                        out),
                Topics.ORGANISATION.name(),
                organisations);
        at.schedule(settings.topology().tick(), PunctuationType.WALL_CLOCK_TIME, machineTime -> {
            head.tick();
            read.timePassed();
            detector.due(MOST_AT_ONCE);
        });
        context = at;
        outlet = out;
        reached = read;
    }

    @Override
    public void process(Record<byte[], byte[]> entry) {
        if (context == null || outlet == null || reached == null) {
            throw new IllegalStateException("a record came before the start");
        }
        RecordMetadata from = context.recordMetadata().orElseThrow();
        reached.read(from);
        if (INPUTS_IN_TIME.contains(from.topic())) {
            head.read(entry.timestamp(), context.currentSystemTimeMs());
        }
        switch (became(entry, from)) {
            case Became.Used(String outcome) -> meters.read(outcome);
            case Became.SetAside(Reason reason) -> {
                meters.read(reason.word());
                outlet.deadLetter(entry, from, reason);
            }
        }
    }

    private Became became(Record<byte[], byte[]> entry, RecordMetadata from) {
        if (entry.key() == null) {
            return new Became.SetAside(Reason.NO_KEY);
        }
        Optional<RecordKey> key = RecordKey.read(entry.key());
        if (key.isEmpty() || !isOf(from.topic(), key.get())) {
            return new Became.SetAside(Reason.NOT_A_KEY_OF_THIS_TOPIC);
        }
        try {
            return Objects.requireNonNull(inlets.get(from.topic()), "a topic that nobody reads")
                    .read(key.get().person().value(), entry.value());
        } catch (InvalidProtocolBufferException e) {
            return new Became.SetAside(Reason.NOT_A_MESSAGE_OF_THIS_TOPIC);
        } catch (KafkaException e) {
            throw e; // not the record's fault
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return new Became.SetAside(Reason.BREAKS_A_RULE);
        } catch (RuntimeException e) {
            LOG.atError()
                    .addKeyValue("topic", from.topic())
                    .addKeyValue("partition", from.partition())
                    .addKeyValue("offset", from.offset())
                    .setCause(e)
                    .log("a record was set aside by a fault of ours");
            return new Became.SetAside(Reason.FAULT);
        }
    }

    /** Whether the record is the organisation's own, rather than one of its many invitations. */
    private static boolean isOf(String topic, RecordKey key) {
        return topic.equals(Topics.ORGANISATION.name())
                || key.entity().isPresent() == topic.equals(Topics.RECEIPT.name());
    }
}
