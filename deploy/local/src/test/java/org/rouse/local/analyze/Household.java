package org.rouse.local.analyze;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rouse.coaching.movement.minutes.MinuteState;
import org.rouse.coaching.movement.minutes.TypedWorkout;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.coaching.movement.state.InMemoryTimeline;
import org.rouse.coaching.movement.state.Timeline;
import org.rouse.coaching.movement.stretches.DaySummary;
import org.rouse.coaching.movement.stretches.Movement;
import org.rouse.coaching.movement.stretches.Stretch;
import org.rouse.coaching.movement.stretches.StretchEvent;
import org.rouse.coaching.stream.EvidenceReader;
import org.rouse.contracts.Topic;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.PullTask;
import org.rouse.contracts.v1.Quarantined;
import org.rouse.ingest.Formats;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.intake.upload.Publication;
import org.rouse.ingest.intake.upload.Receipt;
import org.rouse.ingest.intake.upload.Upload;
import org.rouse.ingest.intake.upload.UploadLimits;
import org.rouse.ingest.intake.upload.UploadReader;

/** Two people with accounts at providers, whose bodies are read like by the service and decided like by the topology. */
final class Household implements Publication {

    static final String ANNA = "anna";
    static final String BEN = "ben";

    private static final Map<String, String> ACCOUNTS = Map.of("u-anna", ANNA, "u-ben", BEN);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Movement movement = new Movement(MovementPolicy.defaults());
    private final Map<String, Timeline> timelines = new TreeMap<>();
    private final List<StretchEvent> events = new ArrayList<>();
    private final List<Quarantined> quarantine = new ArrayList<>();
    private final List<PullTask> toPull = new ArrayList<>();

    /** A provider delivers; the body names its users. */
    Receipt push(String format, String receivedAt, String body) {
        return read(format, receivedAt, body, Optional.empty());
    }

    /** Anna's own device or her own file; local times are those of Berlin. */
    Receipt upload(String format, String receivedAt, String body) {
        return read(format, receivedAt, body, Optional.of(ANNA));
    }

    /** Anna's own file. */
    Receipt upload(String format, String receivedAt, byte[] body) {
        return read(format, receivedAt, body, Optional.of(ANNA));
    }

    /** The summary of a span of time, with both times in UTC. */
    DaySummary between(String person, String from, String to) {
        Timeline timeline = timelines.getOrDefault(person, new InMemoryTimeline());
        return movement.day(timeline, minute(from), minute(to));
    }

    /** Anna's workouts that begin in a span of epoch minutes. */
    List<TypedWorkout> workouts(long fromMinute, long endMinute) {
        return movement.workouts(timelines.getOrDefault(ANNA, new InMemoryTimeline()), fromMinute, endMinute);
    }

    /** Anna's minutes of this state. */
    int minutes(MinuteState state, String from, String to) {
        return between(ANNA, from, to).minutes(state);
    }

    /** Lengths of Anna's stretches in minutes, in order. */
    List<Integer> stretches(String from, String to) {
        Timeline timeline = timelines.getOrDefault(ANNA, new InMemoryTimeline());
        return movement.stretches(timeline, minute(from), minute(to), 1).stream()
                .map(Stretch::minutes)
                .toList();
    }

    List<StretchEvent> events() {
        return events;
    }

    List<Quarantined> quarantine() {
        return quarantine;
    }

    List<PullTask> toPull() {
        return toPull;
    }

    @Override
    public void evidence(Topic topic, Evidence evidence) {
        Timeline timeline = timelines.computeIfAbsent(evidence.getPersonId(), _ -> new InMemoryTimeline());
        Instant now = Instant.ofEpochMilli(evidence.getReceivedAtMs());
        events.addAll(
                movement.revise(timeline, EvidenceReader.read(evidence), now).events());
    }

    @Override
    public void quarantined(Quarantined record) {
        quarantine.add(record);
    }

    @Override
    public void toPull(PullTask task) {
        toPull.add(task);
    }

    private Receipt read(String format, String receivedAt, String body, Optional<String> person) {
        return read(format, receivedAt, body.getBytes(StandardCharsets.UTF_8), person);
    }

    private Receipt read(String format, String receivedAt, byte[] body, Optional<String> person) {
        UploadContext context = new UploadContext(
                person, (_, user) -> Optional.ofNullable(ACCOUNTS.get(user)), Instant.parse(receivedAt), BERLIN);
        Upload upload = new Upload("u", context, Optional.empty());
        try {
            return new UploadReader(UploadLimits.DEFAULT)
                    .read(Formats.named(format).orElseThrow(), new ByteArrayInputStream(body), upload, this)
                    .receipt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long minute(String instant) {
        return Instant.parse(instant).getEpochSecond() / 60;
    }
}
