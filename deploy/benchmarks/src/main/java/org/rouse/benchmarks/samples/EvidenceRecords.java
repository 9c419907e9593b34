package org.rouse.benchmarks.samples;

import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Lane;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.MinuteSeries;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;

/** The records that ingest would publish. */
public final class EvidenceRecords {

    private static final Source WATCH = Source.newBuilder()
            .setId("watch-1")
            .setKind(SourceKind.SOURCE_KIND_WEARABLE)
            .setProvider("bench")
            .setModel("w1")
            .build();

    private EvidenceRecords() {}

    /** All given minutes of one person as one record. */
    public static Evidence of(String personId, PersonMinutes minutes, long receivedAtMs) {
        return Evidence.newBuilder()
                .setPersonId(personId)
                .setSource(WATCH)
                .setUploadId("upload-" + minutes.firstMinute())
                .setReceivedAtMs(receivedAtMs)
                .setLane(Lane.LANE_LIVE)
                .addSeries(series(Measure.MEASURE_STEPS, minutes.firstMinute(), minutes.steps()))
                .addSeries(series(Measure.MEASURE_HEART_RATE_BPM, minutes.firstMinute(), minutes.heartRate()))
                .addSeries(series(Measure.MEASURE_INTENSITY, minutes.firstMinute(), minutes.intensity()))
                .build();
    }

    private static MinuteSeries series(Measure measure, long firstMinute, int[] values) {
        MinuteSeries.Builder series =
                MinuteSeries.newBuilder().setMeasure(measure).setFirstMinute(firstMinute);
        for (int value : values) {
            series.addValues(value);
        }
        return series.build();
    }
}
