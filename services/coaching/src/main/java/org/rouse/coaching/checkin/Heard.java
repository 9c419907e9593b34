package org.rouse.coaching.checkin;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What comes of a report.
 *
 * @param state       after it
 * @param number      of the check-in it makes, or replaces
 * @param date        local date of the person by which it was judged
 * @param tier        which the answers to the safety list call for
 * @param raises      whether that raises the red flag, or the one that stands once more
 * @param voids       whether it makes the clearance void
 * @param beginsFlare whether it makes a flare, or says of one that it still is
 * @param notes       questions of the list that are a note for the coach
 * @param session     as it now is
 */
public record Heard(
        CheckInState state,
        int number,
        LocalDate date,
        Optional<Tier> tier,
        boolean raises,
        boolean voids,
        boolean beginsFlare,
        Set<SafetyItem> notes,
        Optional<ExerciseSession> session) {

    /** Nothing but the state, so far. */
    static Heard of(CheckInState state, LocalDate date) {
        return of(state, state.count(), date);
    }

    /** The same of a check-in that is replaced. */
    static Heard of(CheckInState state, int number, LocalDate date) {
        return new Heard(state, number, date, Optional.empty(), false, false, false, Set.of(), Optional.empty());
    }

    /** Whether all that came of it is that it is counted. */
    public boolean changesNothing(CheckInState before) {
        return state.equals(before.counted());
    }

    Heard flaring(boolean flares) {
        return new Heard(state, number, date, tier, raises, voids, flares, notes, session);
    }

    Heard voiding(boolean clearance) {
        return new Heard(state, number, date, tier, raises, clearance, beginsFlare, notes, session);
    }

    Heard with(Optional<Tier> called, boolean raise, Set<SafetyItem> noted) {
        return new Heard(state, number, date, called, raise, voids, beginsFlare, noted, session);
    }

    Heard with(ExerciseSession done) {
        return new Heard(state, done.number(), date, tier, raises, voids, beginsFlare, notes, Optional.of(done));
    }
}
