package org.rouse.coaching.stream;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.InTransport;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Lane;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.MinuteSeries;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;

/** Minutes of a watch: {@code s} still, {@code m} moving, {@code w} walking briskly, {@code z} asleep, {@code t} in a car, {@code .} not worn. */
final class SeededMinutes {

    private final String id;
    private final Random random;
    private final Set<SeededLife.Trait> traits;
    private final StringBuilder waiting = new StringBuilder();
    private long first;
    private char now = 's';
    private int left;
    private long upFrom;
    private long upTo;
    private int silent;

    SeededMinutes(String id, Random random, Set<SeededLife.Trait> traits) {
        this.id = id;
        this.random = random;
        this.traits = traits;
    }

    /** The week before that minute: a walk after each half-day of sitting. */
    List<Evidence> before(long minute) {
        List<Evidence> all = new ArrayList<>();
        for (int day = 6; day > 0; day--) {
            String half = "s".repeat(340 + random.nextInt(10)) + "w".repeat(5 + random.nextInt(15));
            all.add(evidence(minute - day * 1440L + 480, half + half, minute, Lane.LANE_BACKFILL));
        }
        return all;
    }

    /** The person gets up then, for that many minutes. */
    void getUp(long minute, int length) {
        upFrom = minute;
        upTo = minute + length;
    }

    /** Lives up to the minute before that one, and uploads at the times for it. */
    List<Evidence> until(long minute, LocalTime time) {
        if (waiting.isEmpty()) {
            first = minute - 1;
        }
        waiting.append(lived(minute - 1, time));
        silent--;
        if (silent <= 0 && traits.contains(SeededLife.Trait.UPLOADS_LATE) && random.nextInt(150) == 0) {
            silent = 4 + random.nextInt(60);
        }
        if (silent > 0 || random.nextInt(3) > 0) {
            return List.of();
        }
        List<Evidence> all = new ArrayList<>();
        Lane lane = waiting.length() > 30 && random.nextBoolean() ? Lane.LANE_BACKFILL : Lane.LANE_LIVE;
        all.add(evidence(first, waiting.toString(), minute, lane));
        waiting.setLength(0);
        if (traits.contains(SeededLife.Trait.CORRECTS) && random.nextInt(60) == 0) {
            String other = (random.nextBoolean() ? "m" : "s").repeat(2 + random.nextInt(4));
            all.add(evidence(minute - 10 - random.nextInt(40), other, minute, Lane.LANE_BACKFILL));
        }
        return all;
    }

    private char lived(long minute, LocalTime time) {
        if (--left <= 0) {
            next(time);
        }
        return minute >= upFrom && minute < upTo && now == 's' ? 'm' : now;
    }

    private void next(LocalTime time) {
        int hour = time.getHour();
        boolean mover = traits.contains(SeededLife.Trait.MOVER);
        if (hour >= 23 || hour < 6) {
            boolean worn = traits.contains(SeededLife.Trait.WATCHED_AT_NIGHT);
            set(worn ? (random.nextInt(6) == 0 ? 's' : 'z') : '.', 20 + random.nextInt(60));
        } else if (now == 's' || now == 'z' || now == 't' || now == '.') {
            boolean drives = traits.contains(SeededLife.Trait.DRIVES) && random.nextInt(7) == 0 && now == 's';
            boolean walks = random.nextInt(8) == 0;
            set(drives ? 't' : walks ? 'w' : 'm', drives ? 10 + random.nextInt(20) : walks ? 8 : 1 + random.nextInt(4));
        } else {
            set('s', mover ? 5 + random.nextInt(40) : 15 + random.nextInt(110));
        }
    }

    private void set(char what, int minutes) {
        now = what;
        left = minutes;
    }

    private Evidence evidence(long from, String minutes, long received, Lane lane) {
        Evidence.Builder evidence = Evidence.newBuilder()
                .setPersonId(id)
                .setUploadId("u-" + from + "-" + received)
                .setReceivedAtMs(received * 60_000)
                .setLane(lane)
                .setSource(Source.newBuilder().setId("watch").setKind(SourceKind.SOURCE_KIND_WEARABLE));
        MinuteSeries.Builder intensity = series(Measure.MEASURE_INTENSITY, from);
        MinuteSeries.Builder worn = series(Measure.MEASURE_WORN, from);
        MinuteSeries.Builder asleep = series(Measure.MEASURE_ASLEEP, from);
        MinuteSeries.Builder steps = series(Measure.MEASURE_STEPS, from);
        for (int i = 0; i < minutes.length(); i++) {
            char minute = minutes.charAt(i);
            intensity.addValues(minute == '.' ? -1 : minute == 'm' ? 1 : minute == 'w' ? 2 : 0);
            worn.addValues(minute == '.' ? 0 : 1);
            asleep.addValues(minute == 'z' ? 1 : 0);
            steps.addValues(minute == '.' ? -1 : minute == 'm' ? 40 : minute == 'w' ? 110 : 0);
            if (minute == 't') {
                evidence.addIntervals(Interval.newBuilder()
                        .setId("t-" + (from + i))
                        .setStartMs((from + i) * 60_000)
                        .setEndMs((from + i + 1) * 60_000)
                        .setTransport(InTransport.getDefaultInstance()));
            }
        }
        evidence.addSeries(intensity).addSeries(worn);
        if (traits.contains(SeededLife.Trait.WATCHED_AT_NIGHT)) {
            evidence.addSeries(asleep);
        }
        if (traits.contains(SeededLife.Trait.COUNTS_STEPS)) {
            evidence.addSeries(steps);
        }
        return evidence.build();
    }

    private static MinuteSeries.Builder series(Measure measure, long from) {
        return MinuteSeries.newBuilder().setMeasure(measure).setFirstMinute(from);
    }
}
