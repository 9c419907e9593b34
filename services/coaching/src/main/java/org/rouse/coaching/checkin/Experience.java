package org.rouse.coaching.checkin;

import java.time.Instant;
import java.util.Optional;
import org.rouse.coaching.checkin.PainAtExercise.Next;

/**
 * How an activity is for a person.
 *
 * @param stars   1 disliked to 5 loved; 0 = not said
 * @param hurt    whether it hurts; it is left out until they say otherwise, or it went well again
 * @param next    what the newest session that says how it went means for the next time
 * @param ratedAt when it was last rated, or said to hurt; the epoch for never
 * @param doneAt  when that session began; the epoch for never
 * @param healed  whether it hurt until that session went well
 */
public record Experience(
        int stars, boolean tooHard, boolean hurt, Next next, Instant ratedAt, Instant doneAt, boolean healed) {

    static final Experience NONE = new Experience(0, false, false, Next.GO_ON, Instant.EPOCH, Instant.EPOCH, false);

    /** What is too hard is not liked better than so. [ours] */
    private static final int TOO_HARD = 2;

    private static final int NEITHER_NOR = 3;

    /** What was rated before another rating changes nothing. Whatever is said, pain by which it was stopped stays what it was. */
    Experience rated(Report.Rated rated, Instant at) {
        return at.isBefore(ratedAt)
                ? this
                : new Experience(
                        rated.stars() == 0 ? stars : rated.stars(),
                        rated.tooHard().orElse(tooHard),
                        rated.hurt().orElse(hurt),
                        next,
                        at,
                        doneAt,
                        healed && rated.hurt().isEmpty());
    }

    Experience hurts(Instant at) {
        return at.isBefore(ratedAt) ? this : new Experience(stars, tooHard, true, next, at, doneAt, false);
    }

    /** The newest session that says how it went counts; where it went well, it does not hurt any more. */
    Experience done(ExerciseSession session) {
        if (!session.saysHowItWent() || session.start().isBefore(doneAt)) {
            return this;
        }
        boolean still = hurt && (session.next() != Next.GO_ON || session.start().isBefore(ratedAt));
        return new Experience(stars, tooHard, still, session.next(), ratedAt, session.start(), hurt && !still);
    }

    /**
     * As if that session, where it is the newest, had not been: what the one before it says counts again, and what hurt until then hurts.
     *
     * @param before the newest of those known that say how it went; empty where there is none
     */
    Experience undone(ExerciseSession session, Optional<ExerciseSession> before) {
        if (!session.saysHowItWent() || !session.start().equals(doneAt)) {
            return this;
        }
        return new Experience(
                stars,
                tooHard,
                hurt || healed,
                before.map(ExerciseSession::next).orElse(Next.GO_ON),
                ratedAt,
                before.map(ExerciseSession::start).orElse(Instant.EPOCH),
                false);
    }

    boolean isLeftOut() {
        return hurt || next == Next.STOP;
    }

    /** Of five, as far as it is known; 0 where nothing is. */
    int liked() {
        if (!tooHard) {
            return stars;
        }
        return Math.min(stars == 0 ? NEITHER_NOR : stars, TOO_HARD);
    }

    Instant lastSaid() {
        return ratedAt.isAfter(doneAt) ? ratedAt : doneAt;
    }
}
