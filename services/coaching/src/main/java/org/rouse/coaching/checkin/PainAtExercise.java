package org.rouse.coaching.checkin;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The consequences of pain at exercise for the next time (DOMAIN section 4). Our own bounds: a registered physiotherapist has to sign them
 * before use.
 */
public final class PainAtExercise {

    private static final int LITTLE = 3;
    private static final int SOME = 5;
    private static final int COACH_SETS = 7;

    /** The advice for the next time, the mildest first. The order is persisted: only ever append. */
    public enum Next {
        GO_ON,
        EASIER_FORM,
        /** Stop this exercise, tell the coach, ask the A questions. */
        STOP,
        /** The usual pain is so strong that the coach sets the range. */
        COACH_SETS
    }

    private PainAtExercise() {}

    /**
     * The advice for the next time.
     *
     * @param usual    median of 14 days; empty where unknown, and then only the rules that do not depend on it apply
     * @param after    pain after the exercise; empty = not reported
     * @param morning  pain the next morning; empty = not reported, or not yet
     * @param symptoms whether pain ran further down a leg, or there was numbness, weakness, chest pain or faintness
     */
    public static Next next(OptionalDouble usual, OptionalInt after, OptionalInt morning, boolean symptoms) {
        if (symptoms) {
            return Next.STOP;
        }
        if (usual.orElse(0) >= COACH_SETS) {
            return Next.COACH_SETS;
        }
        Next byAfter = after.isPresent() ? byAfter(usual.orElse(0), after.getAsInt()) : Next.GO_ON;
        Next byMorning = usual.isPresent() && morning.isPresent()
                ? byMorning(usual.getAsDouble(), morning.getAsInt())
                : Next.GO_ON;
        return byAfter.compareTo(byMorning) > 0 ? byAfter : byMorning;
    }

    private static Next byAfter(double usual, int after) {
        if (after <= Math.max(LITTLE, usual + 1)) {
            return Next.GO_ON;
        }
        return after <= Math.max(SOME, usual + 2) ? Next.EASIER_FORM : Next.STOP;
    }

    private static Next byMorning(double usual, int morning) {
        if (morning <= usual + 1) {
            return Next.GO_ON;
        }
        return morning <= usual + 2 ? Next.EASIER_FORM : Next.STOP;
    }
}
