package org.rouse.ingest.format.nativejson;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Measure;

/** The measures of the format, and the values each may take (the ranges of {@link Measure}). */
enum NativeMeasure {
    STEPS("steps", Measure.MEASURE_STEPS, 0, 400),
    HEART_RATE("heart-rate", Measure.MEASURE_HEART_RATE_BPM, 20, 300),
    INTENSITY("intensity", Measure.MEASURE_INTENSITY, 0, 3),
    MET("met-thousandths", Measure.MEASURE_MET_THOUSANDTHS, 0, 30_000),
    COUNTS("activity-counts", Measure.MEASURE_ACTIVITY_COUNTS, 0, 1_000_000),
    WORN("worn", Measure.MEASURE_WORN, 0, 1),
    ASLEEP("asleep", Measure.MEASURE_ASLEEP, 0, 1);

    private static final Map<String, NativeMeasure> BY_WIRE_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(m -> m.wireName, m -> m));

    final String wireName;
    final Measure measure;
    final int least;
    final int most;

    NativeMeasure(String wireName, Measure measure, int least, int most) {
        this.wireName = wireName;
        this.measure = measure;
        this.least = least;
        this.most = most;
    }

    static @Nullable NativeMeasure of(String wireName) {
        return BY_WIRE_NAME.get(wireName);
    }

    boolean allows(int value) {
        return value >= least && value <= most;
    }

    String range() {
        return "from " + least + " to " + most;
    }
}
