package org.rouse.coaching.movement.policy;

import java.util.Optional;

/**
 * When a workout on foot or wheels counts as over although nobody ended it (DOMAIN section 1.3). [ours]
 *
 * @param stillMinutes consecutive minutes at rest, asleep or unworn after which it was over before the first of them
 * @param restBelowBpm a pulse below this is at rest, where the person's reserve is unknown
 * @param pulseTells   false for a person on rate-limiting medication, whose pulse stays low on a bicycle too: nothing on wheels is ended by
 *                     it then
 */
public record WorkoutEnd(int stillMinutes, int restBelowBpm, boolean pulseTells) {

    public WorkoutEnd {
        if (stillMinutes < 1 || stillMinutes > 1440 || restBelowBpm < 20 || restBelowBpm > 300) {
            throw new IllegalArgumentException(
                    "a workout must end by 1-1440 still minutes and a pulse at rest below 20-300");
        }
    }

    /** The defaults: twenty minutes; 90 beats a minute, between the pulse of sitting and of riding. */
    public static WorkoutEnd defaults() {
        return new WorkoutEnd(20, 90, true);
    }

    /** The pulse from which effort is moderate, as far as the person is known. */
    public int moderateBpm(Optional<HeartRateReserve> reserve) {
        return reserve.map(HeartRateReserve::moderateBpm).orElse(restBelowBpm);
    }
}
