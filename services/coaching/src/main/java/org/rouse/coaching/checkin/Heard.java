package org.rouse.coaching.checkin;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The consequences of a report.
 *
 * @param state       after it
 * @param number      of the check-in that it creates, or replaces
 * @param date        local date of the person by which it was judged
 * @param tier        that the answers to the safety list call for
 * @param raises      whether that raises a red flag, or the standing one once more
 * @param voids       whether it makes the clearance void
 * @param beginsFlare whether it begins a flare, or confirms one
 * @param notes       questions of the list that become a note for the coach
 * @param session     the session's new state
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

    /** No consequences but the state, so far. */
    static Heard of(CheckInState state, LocalDate date) {
        return of(state, state.count(), date);
    }

    /** The same for a check-in that is replaced. */
    static Heard of(CheckInState state, int number, LocalDate date) {
        return new Heard(state, number, date, Optional.empty(), false, false, false, Set.of(), Optional.empty());
    }

    /** Whether the only consequence is that the report is counted. */
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
