package org.rouse.local.analyze;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rouse.coaching.movement.stretches.DaySummary;
import org.rouse.coaching.movement.stretches.Movement;
import org.rouse.coaching.stream.EvidenceReader;
import org.rouse.contracts.Topic;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Quarantined;
import org.rouse.ingest.intake.upload.Publication;

/** Feeds evidence to the movement core like the topology, with each person's state on the heap. */
final class Analysis implements Publication {

    private final Movement movement;
    private final Instant now;
    private final Map<String, Subject> people = new TreeMap<>();

    /** @param now decides whether stretches at the end of the data are open or out of data */
    Analysis(Movement movement, Instant now) {
        this.movement = movement;
        this.now = now;
    }

    @Override
    public void evidence(Topic topic, Evidence evidence) {
        Subject subject = people.computeIfAbsent(evidence.getPersonId(), _ -> new Subject());
        subject.measured().add(evidence.getSeriesList());
        movement.revise(subject.timeline(), EvidenceReader.read(evidence), now);
    }

    @Override
    public void quarantined(Quarantined record) {} // the receipt counts them

    /** All minutes of a person; empty where nothing was measured. */
    Optional<DaySummary> seen(Subject subject) {
        return subject.measured().begin().isEmpty()
                ? Optional.empty()
                : Optional.of(movement.day(
                        subject.timeline(),
                        subject.measured().begin().getAsLong(),
                        subject.measured().end().getAsLong()));
    }

    Movement movement() {
        return movement;
    }

    /** Each person's state, by person id in order. */
    Map<String, Subject> people() {
        return Collections.unmodifiableMap(people);
    }
}
