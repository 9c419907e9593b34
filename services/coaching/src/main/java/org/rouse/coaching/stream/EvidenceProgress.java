package org.rouse.coaching.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.FactsOfPeople;
import org.rouse.coaching.movement.evidence.EvidenceBatch;
import org.rouse.coaching.movement.time.UtcDays;
import org.rouse.coaching.stream.DueTimes.Kind;

/** The progress of a person's evidence, and what follows from it: the daily check. */
final class EvidenceProgress {

    private static final Duration RECENT = Duration.ofDays(14);

    private final CoachingSettings settings;
    private final FactsOfPeople facts;
    private final PeopleStore people;
    private final DueTimes due;

    EvidenceProgress(CoachingSettings settings, PeopleStore people, DueTimes due) {
        this.settings = settings;
        this.facts = new FactsOfPeople(settings);
        this.people = people;
        this.due = due;
    }

    /**
     * How far the evidence of a person reached, and reaches now.
     *
     * @param before newest epoch minute; empty where there was none
     * @param now    the newest epoch minute, later than that
     */
    record Advance(OptionalLong before, long now) {}

    /** Records how far the evidence reaches; empty where that has not changed. */
    Optional<Advance> advance(PersonContext on, EvidenceBatch batch) {
        OptionalLong newest = EpochMinutes.newest(batch);
        OptionalLong before = people.newestMinute(on.personId());
        Forgetting.begin(due, on.personId(), on.now());
        if (newest.isEmpty() || (before.isPresent() && newest.getAsLong() <= before.getAsLong())) {
            return Optional.empty();
        }
        // No evidence is from tomorrow: one fast clock must not age the person's own days.
        long minute = Math.min(newest.getAsLong(), EpochMinutes.of(on.now()) + UtcDays.MINUTES);
        people.newestMinute(on.personId(), minute);
        if (!batch.backfill()) {
            heard(on);
        }
        if (before.isEmpty() || UtcDays.of(minute) > UtcDays.of(before.getAsLong())) {
            scheduleCheck(on);
        }
        return Optional.of(new Advance(before, minute));
    }

    private void heard(PersonContext on) {
        SyncGaps known = people.heard(on.personId());
        SyncGaps next =
                known.heard(on.now(), facts.quietHours(on.person()), on.zones().zoneAt(on.now()));
        if (!next.equals(known)) {
            people.heard(next, on.personId());
        }
    }

    /** Schedules the next daily check, for people with recent evidence; others are checked again once there is some. */
    void scheduleCheck(PersonContext on) {
        OptionalLong newest = people.newestMinute(on.personId());
        boolean recent = newest.isPresent()
                && newest.getAsLong() > EpochMinutes.of(on.now().minus(RECENT));
        due.set(on.personId(), Kind.AEROBIC, recent ? Optional.of(nextCheck(on)) : Optional.empty());
    }

    private Instant nextCheck(PersonContext on) {
        ZonedDateTime local = on.now().atZone(on.zones().zoneAt(on.now()));
        ZonedDateTime today = local.with(settings.dailyCheckAt());
        return (today.isAfter(local) ? today : today.plusDays(1)).toInstant();
    }
}
