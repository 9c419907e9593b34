package org.rouse.coaching.checkin;

import java.time.Instant;
import java.util.Optional;
import org.rouse.coaching.checkin.PainAtExercise.Next;

/**
 * A person's experience with an activity.
 *
 * @param stars   1 disliked to 5 loved; 0 = not rated
 * @param hurt    whether it hurts; it is left out until the person says otherwise, or it went well again
 * @param next    consequence of the newest session that reports how it went
 * @param ratedAt when it was last rated, or reported to hurt; the epoch for never
 * @param doneAt  begin of that session; the epoch for never
 * @param healed  whether it hurt until that session went well
 */
public record Experience(
        int stars, boolean tooHard, boolean hurt, Next next, Instant ratedAt, Instant doneAt, boolean healed) {

    static final Experience NONE = new Experience(0, false, false, Next.GO_ON, Instant.EPOCH, Instant.EPOCH, false);

    /** The most stars of an activity that is too hard. [ours] */
    private static final int TOO_HARD = 2;

    private static final int NEITHER_NOR = 3;

    /** A rating older than the latest changes nothing. Pain that stopped the activity outlasts every rating. */
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

    /** The newest session that reports how it went counts; where it went well, the activity no longer hurts. */
    Experience done(ExerciseSession session) {
        if (!session.saysHowItWent() || session.start().isBefore(doneAt)) {
            return this;
        }
        boolean still = hurt && (session.next() != Next.GO_ON || session.start().isBefore(ratedAt));
        return new Experience(stars, tooHard, still, session.next(), ratedAt, session.start(), hurt && !still);
    }

    /**
     * Undoes that session, where it is the newest: the one before it counts again, and an activity that hurt until then hurts.
     *
     * @param before the newest other session that reports how it went; empty where there is none
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

    /** The liking out of five, as far as known; 0 where it is not. */
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
