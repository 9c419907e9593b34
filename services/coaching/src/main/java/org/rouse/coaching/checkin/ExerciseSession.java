package org.rouse.coaching.checkin;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A logged session of exercise.
 *
 * @param number   of its check-in
 * @param activity in the words of workouts, or the id of an exercise of the catalogue
 * @param during   pain 0-10; empty = not reported
 * @param morning  pain of the next morning; empty = not reported, or not yet
 * @param stopped  whether it was broken off for pain
 * @param next     its consequence for the next time
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

    /** Symptoms that must not come with exercise. The order is persisted: only ever append. */
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

    /** A copy for that check-in, with its consequence for the next time. */
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

    /** Whether it reports how the session went: silence does not mean that all was well. */
    boolean saysHowItWent() {
        return after.isPresent() || morning.isPresent() || stopped || !symptoms.isEmpty();
    }

    /** Whether the safety list has to be asked: the exercise was stopped, or has to be. */
    public boolean callsForList() {
        return stopped || next == PainAtExercise.Next.STOP;
    }
}
