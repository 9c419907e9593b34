package org.rouse.ingest.format.googlehealth;

import java.util.Arrays;
import java.util.Optional;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;

/** The data types that are used: their names in URLs and in data points, and the facts of them that can be taken back. */
enum DataType {
    STEPS("steps", "/steps", Measure.MEASURE_STEPS, Interval.STEPS_FIELD_NUMBER),
    ACTIVITY_LEVEL("activity-level", "/activityLevel", Measure.MEASURE_INTENSITY, Interval.INTENSITY_FIELD_NUMBER),
    SEDENTARY_PERIOD("sedentary-period", "/sedentaryPeriod", Measure.MEASURE_UNSPECIFIED, Interval.STILL_FIELD_NUMBER),
    EXERCISE("exercise", "/exercise", Measure.MEASURE_UNSPECIFIED, Interval.WORKOUT_FIELD_NUMBER),
    SLEEP("sleep", "/sleep", Measure.MEASURE_UNSPECIFIED, Interval.SLEEP_FIELD_NUMBER),
    HEART_RATE("heart-rate", "/heartRate", Measure.MEASURE_HEART_RATE_BPM, 0);

    final String wireName;
    final String pointer;
    /** The measure of its minutes; unspecified where it gives none. */
    final Measure measure;
    /** The field number of the fact that its spans give; 0 where they give none. */
    final int fact;

    DataType(String wireName, String pointer, Measure measure, int fact) {
        this.wireName = wireName;
        this.pointer = pointer;
        this.measure = measure;
        this.fact = fact;
    }

    /** The type by its name in notifications, whose words are separated by hyphens, underscores or capitals. */
    static Optional<DataType> named(String name) {
        String words = name.replace("-", "").replace("_", "");
        return Arrays.stream(values())
                .filter(type -> type.wireName.replace("-", "").equalsIgnoreCase(words))
                .findFirst();
    }

    /** A span's id is its start, since a deletion names nothing else. */
    String id(long startMs) {
        return wireName + "|" + startMs;
    }
}
