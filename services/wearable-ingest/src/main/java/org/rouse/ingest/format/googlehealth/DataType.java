package org.rouse.ingest.format.googlehealth;

import java.util.Arrays;
import java.util.Optional;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;

/** The data types that are used: their names in URLs, what a data point calls them, and what of them can be taken back. */
enum DataType {
    STEPS("steps", "/steps", Measure.MEASURE_STEPS, Interval.STEPS_FIELD_NUMBER),
    ACTIVITY_LEVEL("activity-level", "/activityLevel", Measure.MEASURE_INTENSITY, Interval.INTENSITY_FIELD_NUMBER),
    SEDENTARY_PERIOD("sedentary-period", "/sedentaryPeriod", Measure.MEASURE_UNSPECIFIED, Interval.STILL_FIELD_NUMBER),
    EXERCISE("exercise", "/exercise", Measure.MEASURE_UNSPECIFIED, Interval.WORKOUT_FIELD_NUMBER),
    SLEEP("sleep", "/sleep", Measure.MEASURE_UNSPECIFIED, Interval.SLEEP_FIELD_NUMBER),
    HEART_RATE("heart-rate", "/heartRate", Measure.MEASURE_HEART_RATE_BPM, 0);

    final String wireName;
    final String pointer;
    /** What its minutes measure; unspecified where it gives none. */
    final Measure measure;
    /** Field number of the fact its spans are; 0 where it gives none. */
    final int fact;

    DataType(String wireName, String pointer, Measure measure, int fact) {
        this.wireName = wireName;
        this.pointer = pointer;
        this.measure = measure;
        this.fact = fact;
    }

    /** By its name in notifications, whose words are parted by hyphens, underscores or capitals. */
    static Optional<DataType> named(String name) {
        String words = name.replace("-", "").replace("_", "");
        return Arrays.stream(values())
                .filter(type -> type.wireName.replace("-", "").equalsIgnoreCase(words))
                .findFirst();
    }

    /** Spans are known by their start, since that is all a deletion names. */
    String id(long startMs) {
        return wireName + "|" + startMs;
    }
}
