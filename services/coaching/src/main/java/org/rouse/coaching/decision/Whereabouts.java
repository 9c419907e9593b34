package org.rouse.coaching.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rouse.coaching.decision.nowcast.Habits;
import org.rouse.coaching.movement.minutes.MinuteState;

/**
 * The newest data about a person, for a prompt that no stretch calls for.
 *
 * @param until  end of the newest known minute of their day; empty where there is none
 * @param moved  whether they moved a few minutes ago: they have had their break
 * @param drives whether they were in a vehicle lately, or often are at this time
 */
record Whereabouts(Optional<Instant> until, boolean moved, boolean drives) {

    /** The whereabouts of a person whose minutes may not be looked at. */
    static final Whereabouts UNSEEN = new Whereabouts(Optional.empty(), false, false);

    private static final Duration JUST_MOVED = Duration.ofMinutes(10);

    static Whereabouts of(Habits habits, PersonFacts person, MinutesSeen minutes, Instant now) {
        Optional<Instant> until = PastDays.knownUntil(person.dayOf(now), person, minutes, now);
        boolean moved = until.filter(known -> !known.plus(JUST_MOVED).isBefore(now))
                .map(known -> habits.state(PersonFacts.minuteOf(known) - 1))
                .filter(Whereabouts::isMoving)
                .isPresent();
        boolean drives = habits.transportBefore(PersonFacts.minuteOf(now)) > 0
                || habits.transportPercent(now, person.zones()) >= Habits.OFTEN_PERCENT;
        return new Whereabouts(until, moved, drives);
    }

    private static boolean isMoving(MinuteState state) {
        return state == MinuteState.UPRIGHT || state == MinuteState.MODERATE || state == MinuteState.VIGOROUS;
    }
}
