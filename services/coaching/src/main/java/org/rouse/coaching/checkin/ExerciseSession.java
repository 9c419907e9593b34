package org.rouse.coaching.checkin;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A session of exercise as it was logged.
 *
 * @param number   of its check-in
 * @param activity in the words of workouts, or the id of an exercise of the catalogue
 * @param during   pain 0-10; empty = not said
 * @param morning  pain of the next morning; empty = not said, or not yet
 * @param stopped  whether it was broken off for pain
 * @param next     what it means for the next time
 */
public record ExerciseSession(
        int number,
        String activity,
        Instant start,
        int minutes,
        OptionalInt during,
        OptionalInt after,
        OptionalInt morning,
        boolean stopped,
        Set<Symptom> symptoms,
        PainAtExercise.Next next) {

    /** What must not come with exercise. The order is persisted: only ever append. */
    public enum Symptom {
        PAIN_FURTHER_DOWN_A_LEG,
        NUMBNESS,
        WEAKNESS,
        CHEST_PAIN,
        FAINTNESS
    }

    public ExerciseSession {
        symptoms = Set.copyOf(symptoms);
    }

    ExerciseSession with(PainAtExercise.Next verdict) {
        return of(number, verdict);
    }

    /** The same as that of a check-in, with what it means for the next time. */
    public ExerciseSession of(int checkIn, PainAtExercise.Next verdict) {
        return new ExerciseSession(
                checkIn, activity, start, minutes, during, after, morning, stopped, symptoms, verdict);
    }

    ExerciseSession with(OptionalInt afterwards, OptionalInt nextMorning, Set<Symptom> more) {
        return new ExerciseSession(
                number,
                activity,
                start,
                minutes,
                during,
                afterwards.isPresent() ? afterwards : after,
                nextMorning.isPresent() ? nextMorning : morning,
                stopped,
                more.isEmpty() ? symptoms : more,
                next);
    }

    /** Whether it says how it went: silence is no word that all was well. */
    boolean saysHowItWent() {
        return after.isPresent() || morning.isPresent() || stopped || !symptoms.isEmpty();
    }

    /** Whether the safety list has to be asked: the exercise is stopped, or was. */
    public boolean callsForList() {
        return stopped || next == PainAtExercise.Next.STOP;
    }
}
