package org.rouse.coaching.checkin;

import java.time.Instant;
import java.util.Optional;

/**
 * A corrected check-in.
 *
 * @param number of the check-in
 * @param heldAt the time it was about before
 * @param at     the time it is about now
 */
public record Correction(int number, Instant heldAt, Instant at, Of of) {

    /** The old and new content, of one kind. */
    public sealed interface Of {}

    /** @param flared whether it had begun a flare */
    public record OfState(Report.State before, boolean flared, Report.State after) implements Of {}

    /** @param told the tier that the old answers called for */
    public record OfList(Report.ListAnswered before, Optional<Tier> told, Report.ListAnswered after) implements Of {}

    /** Both have the number of the check-in; the new one's meaning for the next time is not known yet. */
    public record OfSession(ExerciseSession before, ExerciseSession after) implements Of {}

    /** Both are about one activity. */
    public record OfRating(Report.Rated before, Report.Rated after) implements Of {}
}
