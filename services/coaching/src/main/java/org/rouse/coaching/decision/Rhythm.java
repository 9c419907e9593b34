package org.rouse.coaching.decision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * When in their day a person sits long: the expectation for the rest of a day, with a memory of 28 days. Each day that ends reduces the
 * memory to 27 of 28 parts, so that a few bytes suffice and old habits fade.
 *
 * @param day     the newest that counts; the epoch while none does
 * @param weight  of the past days, each 256 when it ended
 * @param once    by local hour: stretches that reached their first moment, each 256 when it did
 * @param twice   likewise for their second
 * @param thrice  likewise for their third
 * @param moments likewise for any
 */
record Rhythm(
        LocalDate day,
        int weight,
        List<Integer> once,
        List<Integer> twice,
        List<Integer> thrice,
        List<Integer> moments) {

    static final int HOURS = 24;

    /** The last moment that is counted separately. */
    static final int LAST = 3;

    private static final int ONE = 256;
    private static final int MEMORY_DAYS = 28;
    private static final List<Integer> NEVER = Collections.nCopies(HOURS, 0);

    /** The rhythm of an unknown person. */
    static final Rhythm UNKNOWN = new Rhythm(LocalDate.EPOCH, 0, NEVER, NEVER, NEVER, NEVER);

    /** @throws IllegalArgumentException when it has not 24 hours */
    Rhythm {
        once = List.copyOf(once);
        twice = List.copyOf(twice);
        thrice = List.copyOf(thrice);
        moments = List.copyOf(moments);
        if (Stream.of(once, twice, thrice, moments).anyMatch(hours -> hours.size() != HOURS)) {
            throw new IllegalArgumentException("a rhythm has 24 hours");
        }
    }

    /** Whether a whole day of the person is known: before that nothing can be expected. */
    boolean isKnown() {
        return weight >= ONE;
    }

    /** The rhythm as the day begins; unchanged where that day is under way or over. */
    Rhythm on(LocalDate date) {
        if (equals(UNKNOWN)) {
            return new Rhythm(date, 0, NEVER, NEVER, NEVER, NEVER);
        }
        Rhythm next = this;
        for (long days = Math.min(ChronoUnit.DAYS.between(day, date), 2L * MEMORY_DAYS); days > 0; days--) {
            next = new Rhythm(
                    date,
                    faded(next.weight) + ONE,
                    faded(next.once),
                    faded(next.twice),
                    faded(next.thrice),
                    faded(next.moments));
        }
        return next;
    }

    /** A copy with one more moment. */
    Rhythm with(DecisionEvent.SatLong sat) {
        Rhythm next = on(sat.day());
        return new Rhythm(
                next.day,
                next.weight,
                sat.number() == 1 ? with(next.once, sat.hour()) : next.once,
                sat.number() == 2 ? with(next.twice, sat.hour()) : next.twice,
                sat.number() == LAST ? with(next.thrice, sat.hour()) : next.thrice,
                with(next.moments, sat.hour()));
    }

    /**
     * The expected number of stretches that reach a moment in a minute of the day.
     *
     * @param number of the moment, 1-3
     */
    double reachedAt(int number, int minuteOfDay) {
        return perMinute(number == 1 ? once : number == 2 ? twice : thrice, minuteOfDay);
    }

    /** The expected number of moments in a minute of the day. */
    double momentsAt(int minuteOfDay) {
        return perMinute(moments, minuteOfDay);
    }

    private double perMinute(List<Integer> hours, int minuteOfDay) {
        return (double) hours.get(minuteOfDay / 60) / weight / 60;
    }

    private static List<Integer> with(List<Integer> hours, int hour) {
        List<Integer> next = new ArrayList<>(hours);
        next.set(hour, next.get(hour) + ONE);
        return next;
    }

    private static List<Integer> faded(List<Integer> hours) {
        return hours.stream().map(Rhythm::faded).toList();
    }

    private static int faded(int value) {
        return value * (MEMORY_DAYS - 1) / MEMORY_DAYS;
    }
}
