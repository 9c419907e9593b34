package org.rouse.benchmarks.samples;

import java.time.Instant;
import java.util.SplittableRandom;

/**
 * The measurements of a wrist-worn device, minute by minute. One minute sample = one index in all three arrays.
 *
 * @param firstMinute epoch minute of index 0
 * @param steps       0-400 a minute
 * @param heartRate   beats per minute
 * @param intensity   0 sedentary, 1 light, 2 moderate
 */
@SuppressWarnings("ArrayRecordComponent") // columns, made once and never compared
public record PersonMinutes(long firstMinute, int[] steps, int[] heartRate, int[] intensity) {

    private static final int MINUTES_OF_DAY = 1440;
    private static final int WAKES_AT = 7 * 60;
    private static final int SLEEPS_AT = 23 * 60;

    /** Equal minutes for equal seeds: bouts of sitting of 5-90 min between bouts of movement of 1-15 min, still at night. */
    public static PersonMinutes of(long seed, long firstMinute, int minutes) {
        SplittableRandom random = new SplittableRandom(seed);
        PersonMinutes made = new PersonMinutes(firstMinute, new int[minutes], new int[minutes], new int[minutes]);
        int minute = 0;
        boolean sitting = true;
        while (minute < minutes) {
            int length = sitting ? random.nextInt(5, 91) : random.nextInt(1, 16);
            int intensity = sitting ? 0 : random.nextInt(4) == 0 ? 2 : 1;
            int end = Math.min(minutes, minute + length);
            for (; minute < end; minute++) {
                made.fill(minute, asleep(firstMinute + minute) ? 0 : intensity, random);
            }
            sitting = !sitting;
        }
        return made;
    }

    /** A run of sitting and nothing else. */
    public static PersonMinutes sitting(long seed, long firstMinute, int minutes) {
        SplittableRandom random = new SplittableRandom(seed);
        PersonMinutes made = new PersonMinutes(firstMinute, new int[minutes], new int[minutes], new int[minutes]);
        for (int minute = 0; minute < minutes; minute++) {
            made.fill(minute, 0, random);
        }
        return made;
    }

    public int minutes() {
        return steps.length;
    }

    /** The begin of the minute at this index. */
    public Instant at(int minute) {
        return Instant.ofEpochSecond(secondOf(minute));
    }

    /** The same in seconds since 1970. */
    public long secondOf(int minute) {
        return (firstMinute + minute) * 60;
    }

    private void fill(int minute, int level, SplittableRandom random) {
        intensity[minute] = level;
        steps[minute] = level == 0 ? 0 : level * 40 + random.nextInt(40);
        heartRate[minute] = 58 + level * 25 + random.nextInt(12);
    }

    private static boolean asleep(long epochMinute) {
        int ofDay = (int) Math.floorMod(epochMinute, (long) MINUTES_OF_DAY);
        return ofDay < WAKES_AT || ofDay >= SLEEPS_AT;
    }
}
