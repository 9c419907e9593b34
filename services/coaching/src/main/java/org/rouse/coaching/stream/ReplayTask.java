package org.rouse.coaching.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.alert.AlertId;
import org.rouse.coaching.checkin.CheckInState;
import org.rouse.coaching.decision.Decider;
import org.rouse.coaching.decision.DecisionState;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.MadeFrom;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.ReadUpTo;

/** The topology's own processor over one person's records, without a broker. Each step can be undone. */
final class ReplayTask {

    private static final long LONG_AGO_MS = Decider.HEAD_OF_LOG.toMillis() + 1;

    private final CoachingSettings settings;
    private final int partition;
    private final String personId;
    private final Map<String, MemoryStore> stores;
    private Instant now = Instant.EPOCH;
    private ReplayContext context;
    private Head head;
    private DetectionProcessor processor;

    ReplayTask(CoachingSettings settings, int partition, String personId) {
        this.settings = settings;
        this.partition = partition;
        this.personId = personId;
        this.stores = State.names().collect(Collectors.toMap(Function.identity(), MemoryStore::new));
        this.head = new Head();
        this.context = new ReplayContext(partition, stores, () -> now);
        this.processor = started();
    }

    /** Sets the person's record before anything is read. */
    void knows(Person person) {
        new PeopleStore(store(State.PEOPLE)).profile(person, personId);
    }

    /** Sets the offsets of the next decision. */
    void reaches(MadeFrom from) {
        Map<String, Long> offsets = new TreeMap<>();
        for (ReadUpTo read : from.getReadList()) {
            offsets.put(read.getTopic(), read.getOffset());
        }
        offsets.forEach((topic, next) -> store(State.REACHED)
                .put(
                        Bytes.wrap(topic.getBytes(UTF_8)),
                        ByteBuffer.allocate(Long.BYTES).putLong(next).array()));
        restart();
    }

    /**
     * Reads a record.
     *
     * @param behind whether the log is read late, so that decisions are put off
     * @return decisions in the form of the log
     */
    List<ByteString> read(LoggedRecord entry, Instant at, boolean behind) {
        begin(at, behind);
        context.reads(new Metadata(entry.topic(), partition, entry.offset()));
        long published = at.toEpochMilli() - (behind ? LONG_AGO_MS : 0);
        processor.process(new Record<>(entry.key(), entry.value(), published));
        return decided();
    }

    /** Handles the items that are due by then. */
    List<ByteString> passTime(Instant at, boolean behind) {
        begin(at, behind);
        context.timePasses();
        return decided();
    }

    /** Undoes the last step. */
    void takeBack() {
        stores.values().forEach(MemoryStore::takeBack);
        restart();
    }

    /** When the person's next item falls due, if ever. */
    Optional<Instant> nextDue() {
        DueTimes due = new DueTimes(store(State.DUE), () -> {});
        return Stream.of(DueTimes.Kind.values())
                .flatMap(kind -> due.of(personId, kind).stream())
                .min(Instant::compareTo);
    }

    Optional<Person> person() {
        return new PeopleStore(store(State.PEOPLE)).profile(personId);
    }

    boolean isReachable() {
        return new PeopleStore(store(State.PEOPLE)).isReachable(personId);
    }

    Optional<Duration> syncsEvery() {
        return new PeopleStore(store(State.PEOPLE)).heard(personId).every();
    }

    CheckInState checkIns() {
        return new PeopleStore(store(State.PEOPLE)).checkIns(personId);
    }

    DecisionState decisions() {
        return new DecisionStore(store(State.DECISIONS)).of(personId);
    }

    private void begin(Instant at, boolean behind) {
        now = at;
        stores.values().forEach(MemoryStore::mark);
        head.read(at.toEpochMilli() - (behind ? LONG_AGO_MS : 0), at.toEpochMilli());
    }

    private List<ByteString> decided() {
        List<ByteString> decided = new ArrayList<>();
        for (Outgoing out : context.forwarded()) {
            byte[] value = out.value();
            if (out.topic().equals(Topics.DECISION) && value != null && isOwn(value)) {
                decided.add(ByteString.copyFrom(value));
            }
        }
        return decided;
    }

    /** Alerts about the person are addressed to coaches, and rest on the coaches' state. */
    private boolean isOwn(byte[] value) {
        try {
            Decision decision = Decision.parseFrom(value);
            return decision.getPersonId().equals(personId) && !AlertId.isOne(decision.getDecisionId());
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException("what was just written cannot be read", e);
        }
    }

    private MemoryStore store(String name) {
        return Objects.requireNonNull(stores.get(name), name);
    }

    /** Drops all state that the processor holds in memory. */
    private void restart() {
        head = new Head();
        context = new ReplayContext(partition, stores, () -> now);
        processor = started();
    }

    private DetectionProcessor started() {
        DetectionProcessor next =
                new DetectionProcessor(settings, () -> now, new TopologyMeters(new SimpleMeterRegistry()), head);
        next.init(context.forBytes());
        return next;
    }

    private record Metadata(String topic, int partition, long offset) implements RecordMetadata {}
}
