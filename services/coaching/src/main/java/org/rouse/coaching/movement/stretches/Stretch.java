package org.rouse.coaching.movement.stretches;

/**
 * A maximal run of minutes that starts and ends sedentary and holds no break (DOMAIN section 2). Its identity is the first minute. A
 * function of the evidence and, where {@link End#OPEN} is concerned, of now; never of history.
 *
 * @param firstMinute         first sedentary epoch minute
 * @param lastMinute          last sedentary epoch minute, inclusive
 * @param interruptions       runs of movement inside, each shorter than a break
 * @param interruptionMinutes minutes of those
 * @param transportMinutes    minutes of it spent in a vehicle
 */
public record Stretch(
        long firstMinute, long lastMinute, int interruptions, int interruptionMinutes, int transportMinutes, End end) {

    /** Length: lastMinute - firstMinute + 1. */
    public int minutes() {
        return (int) (lastMinute - firstMinute + 1);
    }

    Stretch endingWith(End other) {
        return new Stretch(firstMinute, lastMinute, interruptions, interruptionMinutes, transportMinutes, other);
    }
}
