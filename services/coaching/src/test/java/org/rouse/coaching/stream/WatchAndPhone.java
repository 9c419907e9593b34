package org.rouse.coaching.stream;

import java.time.Instant;
import java.util.List;
import org.rouse.coaching.TestSettings;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Lane;
import org.rouse.contracts.v1.Links;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.MinuteSeries;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.contracts.v1.SourcePriorities;

/** The reports of a watch and a phone about the same minutes, and the person's order of trust. */
final class WatchAndPhone {

    private static final Instant NINE = Instant.parse("2026-11-19T09:00:00Z");

    private WatchAndPhone() {}

    /** A rig at three hours after nine, where five minutes are a long stretch. */
    static Rig rig() {
        return new Rig(TestSettings.with("rouse.coaching.movement.long-stretch", "5"), NINE.plusSeconds(3 * 60 * 60));
    }

    /** The record of source order as ingest writes it. */
    static Links order(String person, int revision, String... ids) {
        return Links.newBuilder()
                .setPersonId(person)
                .setPriorities(SourcePriorities.newBuilder()
                        .addAllSourceIds(List.of(ids))
                        .setRevision(revision))
                .build();
    }

    /** Steps of the minutes from that one after nine on; the watch is worn. */
    static Evidence steps(String person, String source, int at, int... steps) {
        long first = NINE.getEpochSecond() / 60 + at;
        MinuteSeries.Builder series = MinuteSeries.newBuilder()
                .setMeasure(Measure.MEASURE_STEPS)
                .setFirstMinute(first)
                .setVersion(1);
        MinuteSeries.Builder worn = MinuteSeries.newBuilder()
                .setMeasure(Measure.MEASURE_WORN)
                .setFirstMinute(first)
                .setVersion(1);
        for (int value : steps) {
            series.addValues(value);
            worn.addValues(1);
        }
        boolean watch = source.equals("watch");
        Evidence.Builder evidence = Evidence.newBuilder()
                .setPersonId(person)
                .setUploadId(source + at)
                .setReceivedAtMs(NINE.toEpochMilli())
                .setLane(Lane.LANE_BACKFILL)
                .setSource(Source.newBuilder()
                        .setId(source)
                        .setKind(watch ? SourceKind.SOURCE_KIND_WEARABLE : SourceKind.SOURCE_KIND_PHONE))
                .addSeries(series);
        return watch ? evidence.addSeries(worn).build() : evidence.build();
    }
}
