package org.rouse.coaching.checkin;

import java.time.Instant;
import java.util.Optional;

/**
 * A check-in that says something else from now on.
 *
 * @param number of the check-in
 * @param heldAt when it was to hold before
 * @param at     when it holds
 */
public record Correction(int number, Instant heldAt, Instant at, Of of) {

    /** What it said before and what it says now, of one kind. */
    public sealed interface Of {}

    /** @param flared whether it made a flare before */
    public record OfState(Report.State before, boolean flared, Report.State after) implements Of {}

    /** @param told the tier that the answers called for before */
    public record OfList(Report.ListAnswered before, Optional<Tier> told, Report.ListAnswered after) implements Of {}

    /** Both have the number of the check-in; what the latter means for the next time is not known yet. */
    public record OfSession(ExerciseSession before, ExerciseSession after) implements Of {}

    /** Both are of one activity. */
    public record OfRating(Report.Rated before, Report.Rated after) implements Of {}
}
