package org.rouse.coaching.stream;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.CoachingSettings;
import org.rouse.contracts.DeadLetter.Reason;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Links;
import org.rouse.contracts.v1.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads records of one partition and says of each what became of it. A record that cannot be used is set aside with the reason,
 * and the next one goes on; trouble with the log itself ends the task, which starts anew from the last commit.
 */
final class DetectionProcessor implements Processor<byte[], byte[], byte[], Outgoing> {

    private static final Logger LOG = LoggerFactory.getLogger(DetectionProcessor.class);
    private static final int MOST_AT_ONCE = 1_000;

    private final CoachingSettings settings;
    private final InstantSource clock;
    private final TopologyMeters meters;
    private @Nullable ProcessorContext<byte[], Outgoing> context;
    private @Nullable Outlet outlet;
    private @Nullable Detector detector;

    DetectionProcessor(CoachingSettings settings, InstantSource clock, TopologyMeters meters) {
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<byte[], Outgoing> at) {
        Outlet out = new Outlet(at, meters);
        Detector starting = new Detector(settings, clock, State.of(at), out);
        at.schedule(
                settings.topology().tick(), PunctuationType.WALL_CLOCK_TIME, machineTime -> starting.due(MOST_AT_ONCE));
        context = at;
        outlet = out;
        detector = starting;
    }

    @Override
    public void process(Record<byte[], byte[]> entry) {
        if (context == null || outlet == null || detector == null) {
            throw new IllegalStateException("a record came before the start");
        }
        RecordMetadata from = context.recordMetadata().orElseThrow();
        Optional<Reason> unusable = unusable(entry, from, detector);
        meters.read(unusable.map(Reason::word).orElse("applied"));
        if (unusable.isPresent()) {
            outlet.deadLetter(entry, from, unusable.get());
        }
    }

    /** Why the record is to be set aside; empty where it was applied. */
    private static Optional<Reason> unusable(Record<byte[], byte[]> entry, RecordMetadata from, Detector detector) {
        if (entry.key() == null) {
            return Optional.of(Reason.NO_KEY);
        }
        Optional<RecordKey> key = RecordKey.read(entry.key());
        if (key.isEmpty() || key.get().entity().isPresent()) {
            return Optional.of(Reason.NOT_A_KEY_OF_THIS_TOPIC);
        }
        String personId = key.get().person().value();
        try {
            if (from.topic().equals(Topics.PERSON.name())) {
                return settings(personId, entry.value(), detector);
            }
            return from.topic().equals(Topics.LINK.name())
                    ? connected(personId, entry.value(), detector)
                    : evidence(personId, entry.value(), detector);
        } catch (InvalidProtocolBufferException e) {
            return Optional.of(Reason.NOT_A_MESSAGE_OF_THIS_TOPIC);
        } catch (KafkaException e) {
            throw e; // not the record's fault
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.of(Reason.BREAKS_A_RULE);
        } catch (RuntimeException e) {
            LOG.atError()
                    .addKeyValue("topic", from.topic())
                    .addKeyValue("partition", from.partition())
                    .addKeyValue("offset", from.offset())
                    .setCause(e)
                    .log("a record was set aside by a fault of ours");
            return Optional.of(Reason.FAULT);
        }
    }

    private static Optional<Reason> settings(String personId, byte @Nullable [] value, Detector detector)
            throws InvalidProtocolBufferException {
        if (value == null) {
            detector.erase(personId);
        } else {
            detector.settings(personId, Person.parseFrom(value));
        }
        return Optional.empty();
    }

    private static Optional<Reason> connected(String personId, byte @Nullable [] value, Detector detector)
            throws InvalidProtocolBufferException {
        if (value == null) {
            detector.forgetPriorities(personId);
            return Optional.empty();
        }
        Links links = Links.parseFrom(value);
        if (links.hasPriorities()) {
            detector.priorities(personId, links.getPriorities());
        }
        return Optional.empty();
    }

    private static Optional<Reason> evidence(String personId, byte @Nullable [] value, Detector detector)
            throws InvalidProtocolBufferException {
        if (value == null) {
            return Optional.of(Reason.NO_VALUE);
        }
        Evidence evidence = Evidence.parseFrom(value);
        if (!evidence.getPersonId().equals(personId)) {
            return Optional.of(Reason.KEY_NAMES_ANOTHER_PERSON);
        }
        detector.evidence(personId, EvidenceReader.read(evidence));
        return Optional.empty();
    }
}
