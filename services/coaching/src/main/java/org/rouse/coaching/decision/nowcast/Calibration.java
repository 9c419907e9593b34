package org.rouse.coaching.decision.nowcast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rouse.coaching.movement.minutes.MinuteState;
import org.rouse.coaching.movement.stretches.DaySummary;
import org.rouse.coaching.movement.stretches.End;
import org.rouse.coaching.movement.stretches.Stretch;

/**
 * Judges a table of hazards on people it was not made from: at each minute of each of their long stretches, for each age of evidence from 6
 * to 30 minutes, its estimate of whether they sit on, with their factor of that time, against whether they did. One use.
 */
public final class Calibration {

    /** The least number of cases for a verdict (DOMAIN section 2). */
    public static final int LEAST_CASES = 200;

    /** The most distance of the share still sitting from the estimate, in a band with enough cases (DOMAIN section 2). */
    public static final double MOST_OFF = 0.07;

    private static final int TENTHS = 10;
    private static final int FRESH = 5;
    private static final int OLDEST = 30;
    private static final long MINUTES_OF_DAY = 1440;

    private final Survival survival;
    private final int minBreak;
    private final SortedMap<Integer, Tally> bands = new TreeMap<>();
    private final SortedMap<Integer, Tally> ages = new TreeMap<>();

    /**
     * Moments with an estimate of whether a person sits on.
     *
     * @param still number of them in which the person did
     * @param said  mean of the estimated chances, 0-1
     */
    public record Cases(int count, int still, double said) {

        /** The share of them in which the person sat on, 0-1. */
        public double share() {
            return (double) still / count;
        }

        /** Whether the estimate is close enough to the observation; with too few cases it does not count as far. */
        public boolean holds() {
            return count < LEAST_CASES || Math.abs(share() - said) <= MOST_OFF;
        }
    }

    private static final class Tally {
        private int count;
        private int still;
        private double said;

        void add(double chance, boolean goesOn) {
            count++;
            still += goesOn ? 1 : 0;
            said += chance;
        }

        Cases cases() {
            return new Cases(count, still, said / count);
        }
    }

    /**
     * @param survival by the judged table, in the zones of these people
     * @param minBreak minutes in motion that end a stretch of theirs
     */
    public Calibration(Survival survival, int minBreak) {
        this.survival = survival;
        this.minBreak = minBreak;
    }

    /** Adds all known minutes of one person. */
    public Calibration add(DaySummary seen) {
        MinuteState[] states = seen.runs().stream()
                .flatMap(run -> Collections.nCopies(run.minutes(), run.state()).stream())
                .toArray(MinuteState[]::new);
        int shortest = survival.hazards().shortest();
        List<Stretch> before = new ArrayList<>();
        for (Stretch stretch : seen.stretches(minBreak)) {
            if (stretch.minutes() < shortest) {
                continue;
            }
            long from = stretch.firstMinute() - Habits.DAYS * MINUTES_OF_DAY;
            double factor = survival.ownFactor(
                    before.stream().filter(one -> one.lastMinute() >= from).toList());
            for (long minute = stretch.firstMinute() + shortest - 1; minute <= stretch.lastMinute(); minute++) {
                if (states[(int) (minute - seen.firstMinute())] == MinuteState.SEDENTARY) {
                    judge(stretch, minute, factor);
                }
            }
            before.add(stretch);
        }
        return this;
    }

    /** The cases by estimated chance of sitting on, in tenths from below: 6 = 0.6 up to 0.7. */
    public SortedMap<Integer, Cases> bands() {
        return cases(bands);
    }

    /** The cases by age of the evidence, minutes. */
    public SortedMap<Integer, Cases> ages() {
        return cases(ages);
    }

    private void judge(Stretch stretch, long minute, double factor) {
        for (int age = FRESH + 1; age <= OLDEST; age++) {
            boolean still = stretch.lastMinute() >= minute + age;
            if (still || stretch.end() == End.BREAK) { // the rest is unknown
                double said = survival.chance(minute, (int) (minute - stretch.firstMinute() + 1), age, factor);
                bands.computeIfAbsent((int) (TENTHS * said), band -> new Tally())
                        .add(said, still);
                ages.computeIfAbsent(age, one -> new Tally()).add(said, still);
            }
        }
    }

    private static SortedMap<Integer, Cases> cases(SortedMap<Integer, Tally> tallies) {
        SortedMap<Integer, Cases> cases = new TreeMap<>();
        tallies.forEach((key, tally) -> cases.put(key, tally.cases()));
        return cases;
    }
}
