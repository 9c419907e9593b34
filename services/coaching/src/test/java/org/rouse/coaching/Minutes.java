package org.rouse.coaching;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Lane;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.MinuteSeries;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;

/** Evidence of a watch that classifies each minute: {@code s} still, {@code m} moving lightly, {@code w} walking briskly. */
public final class Minutes {

    private Minutes() {}

    /** Live evidence from that instant on, received when the last minute ended. */
    public static Evidence live(String personId, Instant from, String minutes) {
        return of(personId, from, minutes, Lane.LANE_LIVE).build();
    }

    /** The same as history. */
    public static Evidence backfill(String personId, Instant from, String minutes) {
        return of(personId, from, minutes, Lane.LANE_BACKFILL).build();
    }

    private static Evidence.Builder of(String personId, Instant from, String minutes, Lane lane) {
        long first = from.getEpochSecond() / 60;
        List<Integer> values = minutes.chars().mapToObj(Minutes::intensity).toList();
        return Evidence.newBuilder()
                .setPersonId(personId)
                .setUploadId("u-" + first)
                .setReceivedAtMs((first + minutes.length()) * 60_000)
                .setLane(lane)
                .setSource(Source.newBuilder().setId("watch").setKind(SourceKind.SOURCE_KIND_WEARABLE))
                .addSeries(MinuteSeries.newBuilder()
                        .setMeasure(Measure.MEASURE_INTENSITY)
                        .setFirstMinute(first)
                        .addAllValues(values))
                .addSeries(MinuteSeries.newBuilder()
                        .setMeasure(Measure.MEASURE_WORN)
                        .setFirstMinute(first)
                        .addAllValues(IntStream.range(0, minutes.length())
                                .mapToObj(i -> 1)
                                .toList()));
    }

    private static int intensity(int letter) {
        return switch (letter) {
            case 's' -> 0;
            case 'm' -> 1;
            case 'w' -> 2;
            case '.' -> -1;
            default -> throw new IllegalArgumentException("no such minute: " + (char) letter);
        };
    }
}
