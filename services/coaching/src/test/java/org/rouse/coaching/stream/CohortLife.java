package org.rouse.coaching.stream;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import java.util.Set;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Lane;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.MinuteSeries;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.contracts.v1.Workout;

/**
 * The minutes of one person of a cohort, from a seed: {@code s} still, {@code m} up and about, {@code w} walking briskly, {@code .} watch off.
 * They get up at seven, sit at work from eight to five and on the sofa in the evening, walk on most days, and take the watch off at eleven.
 */
final class CohortLife {

    /** A trait that sets one person apart from the next. */
    enum Trait {
        /** Does what is suggested, if it is the one thing that they like. */
        RESPONDS,
        /** Never answers, and never gets up for a prompt. */
        IGNORES,
        /** The watch syncs every 15 minutes. */
        EVERY_15,
        /** The phone syncs every half hour by day. */
        EVERY_30,
        /** The phone syncs once an hour. */
        EVERY_60,
        FLARES,
        /** Has a warning sign, which is examined five days later. */
        WARNED,
        /** Is not sure, and it turns out to be nothing. */
        FALSE_ALARM,
        TRAVELS,
        /** The device is silent for sixty hours. */
        FALLS_SILENT,
        /** The watch is off for most of the day, for two weeks. */
        BARE_WRIST,
        UNCLEARED,
        /** Breaks a session off for pain. */
        PAINED,
        /** An account has to be linked again. */
        UNLINKED,
        /** Has a plan of two weeks. */
        PLANNED,
        /** Has a plan too, and a watch that types what they do of it; logs nothing. */
        RECORDED,
        /** Has breaks planned for times that they name. */
        PLANS_BREAKS,
        /** Has breaks planned for when their own weeks say that they sit. */
        SITS_BY_HABIT,
        /** Wants each day summed up. */
        WANTS_DAYS
    }

    private static final int LIVE_MINUTES = 10;
    private static final int NIGHT_MINUTES = 60;

    final String id;
    final Set<Trait> traits;
    private final Random random;
    private final StringBuilder waiting = new StringBuilder();
    private ZoneId zone;
    private long next;
    private char now = '.';
    private int left;
    private long upFrom;
    private long upTo;
    private long stillTo;
    private long silentTo;
    private LocalDate walkedOn = LocalDate.MIN;

    CohortLife(String id, long seed, ZoneId zone, Set<Trait> traits, Instant begin) {
        this.id = id;
        this.random = new Random(seed);
        this.zone = zone;
        this.traits = Set.copyOf(traits);
        this.next = begin.getEpochSecond() / 60;
    }

    ZoneId zone() {
        return zone;
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** From now on they live there. */
    void moveTo(ZoneId there) {
        zone = there;
    }

    int draw(int bound) {
        return random.nextInt(bound);
    }

    /** They get up then, for so many minutes. */
    void getUp(long minute, int minutes) {
        upFrom = minute;
        upTo = minute + minutes;
    }

    /** The person stays seated until then, whatever arrives. */
    void stay(long minute) {
        stillTo = minute;
    }

    void silentUntil(Instant then) {
        silentTo = then.getEpochSecond() / 60;
    }

    /** Lives up to that instant; the minutes so far, where they are sent then, else nothing. */
    String until(Instant instant) {
        long end = instant.getEpochSecond() / 60;
        for (; next < end; next++) {
            waiting.append(lived(next));
        }
        LocalTime time = LocalTime.ofInstant(instant, zone);
        boolean night = time.getHour() < 7 || time.getHour() >= 23;
        int every = is(Trait.EVERY_60) || night
                ? NIGHT_MINUTES
                : is(Trait.EVERY_30) ? 30 : is(Trait.EVERY_15) ? 15 : LIVE_MINUTES;
        if (end % every != 0 || end < silentTo) {
            return "";
        }
        String minutes = waiting.toString();
        waiting.setLength(0);
        return minutes;
    }

    private char lived(long minute) {
        Instant at = Instant.ofEpochSecond(minute * 60);
        LocalTime time = LocalTime.ofInstant(at, zone);
        if (time.getHour() < 7 || time.getHour() >= 23) {
            left = 0;
            return '.';
        }
        if (is(Trait.BARE_WRIST) && time.getHour() >= 11) {
            return '.';
        }
        if (left <= 0) {
            change(time, LocalDate.ofInstant(at, zone));
        }
        left--;
        if (minute < stillTo) {
            return 's';
        }
        return minute >= upFrom && minute < upTo && now == 's' ? 'm' : now;
    }

    private void change(LocalTime time, LocalDate today) {
        boolean sat = now == 's';
        if (sat
                && time.getHour() == 12
                && !walkedOn.equals(today)
                && today.getDayOfWeek().getValue() < 7) {
            walkedOn = today;
            set('w', 30);
        } else if (sat || time.getHour() < 8) {
            set('m', time.getHour() < 8 ? 60 - time.getMinute() : 2 + random.nextInt(10));
        } else {
            set('s', is(Trait.IGNORES) ? 50 + random.nextInt(70) : 12 + random.nextInt(78));
        }
    }

    private void set(char what, int minutes) {
        now = what;
        left = minutes;
    }

    /** The evidence that the watch sends about those minutes. */
    static Evidence evidence(String id, long first, String minutes, Instant received) {
        Evidence.Builder evidence = Evidence.newBuilder()
                .setPersonId(id)
                .setUploadId("u-" + first)
                .setReceivedAtMs(received.toEpochMilli())
                .setLane(Lane.LANE_LIVE)
                .setSource(Source.newBuilder().setId("watch").setKind(SourceKind.SOURCE_KIND_WEARABLE));
        MinuteSeries.Builder intensity = series(Measure.MEASURE_INTENSITY, first);
        MinuteSeries.Builder worn = series(Measure.MEASURE_WORN, first);
        MinuteSeries.Builder steps = series(Measure.MEASURE_STEPS, first);
        for (int i = 0; i < minutes.length(); i++) {
            char minute = minutes.charAt(i);
            intensity.addValues(minute == '.' ? -1 : minute == 'm' ? 1 : minute == 'w' ? 2 : 0);
            worn.addValues(minute == '.' ? 0 : 1);
            steps.addValues(minute == '.' ? -1 : minute == 'm' ? 40 : minute == 'w' ? 110 : 0);
        }
        return evidence.addSeries(intensity).addSeries(worn).addSeries(steps).build();
    }

    /** The workout that the watch records for minutes in which the person is up: core, at an easy pace. */
    static Evidence core(String id, long first, int minutes, Instant received) {
        return evidence(id, first, "", received).toBuilder()
                .clearSeries()
                .addIntervals(Interval.newBuilder()
                        .setId("core-" + first)
                        .setStartMs(first * 60_000)
                        .setEndMs((first + minutes) * 60_000)
                        .setWorkout(Workout.newBuilder()
                                .setActivity("core-training")
                                .setMetThousandths(2_000)))
                .build();
    }

    private static MinuteSeries.Builder series(Measure measure, long first) {
        return MinuteSeries.newBuilder().setMeasure(measure).setFirstMinute(first);
    }
}
