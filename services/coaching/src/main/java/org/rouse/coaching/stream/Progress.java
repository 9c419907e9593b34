package org.rouse.coaching.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.movement.EvidenceBatch;
import org.rouse.coaching.stream.DueTimes.Kind;

/** How far a person's evidence has come, and what follows from it: the daily check, and what may be dropped. */
final class Progress {

    private static final Duration RECENT = Duration.ofDays(14);
    private static final int WEEK = 7;
    /** Days between the end of what is worked on and what is dropped, so that a stretch across the end keeps its start. */
    private static final int SLACK_DAYS = 3;

    private final CoachingSettings settings;
    private final PeopleStore people;
    private final DueTimes due;

    Progress(CoachingSettings settings, PeopleStore people, DueTimes due) {
        this.settings = settings;
        this.people = people;
        this.due = due;
    }

    /** Notes how far the evidence goes, and drops what has fallen behind, once a week of the person's own time. */
    void advance(Occasion on, EvidenceBatch batch) {
        OptionalLong newest = Horizon.newestMinute(batch);
        OptionalLong before = people.newestMinute(on.personId());
        if (newest.isEmpty() || (before.isPresent() && newest.getAsLong() <= before.getAsLong())) {
            return;
        }
        // No evidence is from tomorrow: one fast clock must not expire the person's own days.
        long minute = Math.min(newest.getAsLong(), Horizon.minute(on.now()) + Horizon.MINUTES_OF_A_DAY);
        people.newestMinute(on.personId(), minute);
        long day = Horizon.day(minute);
        if (before.isEmpty() || day > Horizon.day(before.getAsLong())) {
            scheduleCheck(on);
        }
        if (before.isPresent() && day / WEEK > Horizon.day(before.getAsLong()) / WEEK) {
            forget(on, day - settings.topology().retainDays() - SLACK_DAYS);
        }
    }

    /** Sets the next daily check, for people whose evidence is recent; others are checked again once there is some. */
    void scheduleCheck(Occasion on) {
        OptionalLong newest = people.newestMinute(on.personId());
        boolean recent = newest.isPresent()
                && newest.getAsLong() > Horizon.minute(on.now().minus(RECENT));
        due.set(on.personId(), Kind.AEROBIC, recent ? Optional.of(nextCheck(on)) : Optional.empty());
    }

    private Instant nextCheck(Occasion on) {
        ZonedDateTime local = on.now().atZone(on.zones().zoneAt(on.now()));
        ZonedDateTime today = local.with(settings.dailyCheckAt());
        return (today.isAfter(local) ? today : today.plusDays(1)).toInstant();
    }

    private static void forget(Occasion on, long beforeUtcDay) {
        if (beforeUtcDay > 0) {
            on.core().forget(on.timeline(), beforeUtcDay);
            on.timeline().forgetPublished(beforeUtcDay);
        }
    }
}
