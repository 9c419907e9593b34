package org.rouse.coaching.movement.policy;

/**
 * The effort by heart rate: share of the reserve between rest and maximum. Leave it out for a person on rate-limiting medication (DOMAIN
 * section 1.6).
 *
 * @param moderatePercent 40 (ACSM)
 * @param vigorousPercent 60 (ACSM)
 */
public record HeartRateReserve(int restingBpm, int maximumBpm, int moderatePercent, int vigorousPercent) {

    public HeartRateReserve {
        if (restingBpm < 20 || maximumBpm <= restingBpm || maximumBpm > 300) {
            throw new IllegalArgumentException("heart rates must satisfy 20 <= resting < maximum <= 300");
        }
        if (moderatePercent < 1 || vigorousPercent < moderatePercent) {
            throw new IllegalArgumentException("shares must satisfy 1 <= moderate <= vigorous");
        }
    }

    /** A reserve with the shares of the ACSM. */
    public static HeartRateReserve of(int restingBpm, int maximumBpm) {
        return new HeartRateReserve(restingBpm, maximumBpm, 40, 60);
    }

    /** Least heart rate of moderate effort, rounded up to a whole beat. */
    public int moderateBpm() {
        return atShare(moderatePercent);
    }

    /** Least heart rate of vigorous effort, rounded up to a whole beat. */
    public int vigorousBpm() {
        return atShare(vigorousPercent);
    }

    private int atShare(int percent) {
        return restingBpm + Math.ceilDiv((maximumBpm - restingBpm) * percent, 100);
    }
}
