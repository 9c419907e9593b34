package org.rouse.coaching.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.KeptFor;
import org.rouse.coaching.cases.Book;
import org.rouse.coaching.movement.time.UtcDays;
import org.rouse.coaching.stream.DueTimes.Kind;

/**
 * Drops data of a person that has been kept for long enough from the state, and from the log by a tombstone for each key. The clock alone
 * decides, never the other data that the person sends. This happens once a day, at the time of day at which the first data of the person
 * came.
 */
final class Forgetting {

    private static final Duration EVERY = Duration.ofDays(1);

    /** Check-ins and cases forgotten at once. */
    private static final int RECORDS = 500;

    private final CoachingSettings settings;
    private final PeopleStore people;
    private final RecordIndex records;
    private final DueTimes due;
    private final Outlet outlet;

    Forgetting(CoachingSettings settings, PeopleStore people, RecordIndex records, DueTimes due, Outlet outlet) {
        this.settings = settings;
        this.people = people;
        this.records = records;
        this.due = due;
        this.outlet = outlet;
    }

    /** Notes that there is data of the person to forget one day. */
    static void begin(DueTimes due, String personId, Instant now) {
        if (due.of(personId, Kind.FORGET).isEmpty()) {
            due.set(personId, Kind.FORGET, Optional.of(now.plus(EVERY)));
        }
    }

    /** Forgets a part of the data that is too old, and sets the time to go on, as long as there is data. */
    void forget(PersonContext on) {
        KeptFor kept = KeptFor.of(settings, people.organisation(on.person().getOrganisationId()));
        long keptFrom = UtcDays.of(EpochMinutes.of(on.now())) - kept.movementDays();
        forgetMovement(on, keptFrom);
        Instant until = on.now().minus(Duration.ofDays(kept.recordDays()));
        forgetCheckIns(on.personId(), until);
        forgetCases(on.personId(), until);
        OptionalLong day = on.timeline().oldest();
        Map<Integer, Instant> checkIns = records.checkIns(on.personId());
        if (day.isPresent()
                || !checkIns.isEmpty()
                || !records.cases(on.personId()).isEmpty()) {
            boolean more = (day.isPresent() && day.getAsLong() < keptFrom)
                    || checkIns.values().stream().anyMatch(at -> !at.isAfter(until));
            due.set(
                    on.personId(),
                    Kind.FORGET,
                    Optional.of(more ? on.now() : on.now().plus(EVERY)));
        }
    }

    private void forgetMovement(PersonContext on, long keptFrom) {
        OptionalLong oldest = on.timeline().oldest();
        if (oldest.isPresent() && oldest.getAsLong() < keptFrom) {
            long before = Math.min(keptFrom, oldest.getAsLong() + KeptFor.DAYS_AT_ONCE);
            outlet.forgotten(on.personId(), Published.before(on, before));
            on.core().forget(on.timeline(), before);
            on.timeline().forgetPublished(before);
        }
    }

    private void forgetCheckIns(String personId, Instant until) {
        old(records.checkIns(personId), until).forEach(number -> {
            outlet.checkInForgotten(personId, number);
            records.forgetCheckIn(personId, number);
        });
    }

    /** Forgets old cases, except live ones, which somebody may still have to look at. */
    private void forgetCases(String personId, Instant until) {
        Book book = people.cases(personId).book();
        old(records.cases(personId), until).stream()
                .filter(number ->
                        book.of(number).filter(one -> one.status().isLive()).isEmpty())
                .forEach(number -> {
                    outlet.caseForgotten(personId, number, records.events(personId, number));
                    records.forgetCase(personId, number);
                });
    }

    private static List<Integer> old(Map<Integer, Instant> since, Instant until) {
        return since.entrySet().stream()
                .filter(one -> !one.getValue().isAfter(until))
                .map(Map.Entry::getKey)
                .limit(RECORDS)
                .toList();
    }
}
