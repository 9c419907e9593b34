package org.rouse.ingest.format.apple;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The record types that are read, by their identifier in HealthKit. */
enum RecordType {
    STEP_COUNT("HKQuantityTypeIdentifierStepCount"),
    HEART_RATE("HKQuantityTypeIdentifierHeartRate"),
    STAND_TIME("HKQuantityTypeIdentifierAppleStandTime"),
    EXERCISE_TIME("HKQuantityTypeIdentifierAppleExerciseTime"),
    MOVE_TIME("HKQuantityTypeIdentifierAppleMoveTime"),
    PHYSICAL_EFFORT("HKQuantityTypeIdentifierPhysicalEffort"),
    SLEEP_ANALYSIS("HKCategoryTypeIdentifierSleepAnalysis"),
    /** No type at all, which is an error. */
    MISSING(""),
    UNUSED("");

    private static final Map<String, RecordType> BY_IDENTIFIER = Arrays.stream(values())
            .filter(type -> !type.identifier.isEmpty())
            .collect(Collectors.toUnmodifiableMap(type -> type.identifier, Function.identity()));

    /** Types that are counted by name where they are ignored; all others are counted together, as anybody may choose their names. */
    private static final Map<String, String> UNUSED_REASONS = Stream.of(
                    "AppleStandHour",
                    "DistanceWalkingRunning",
                    "DistanceCycling",
                    "DistanceSwimming",
                    "DistanceWheelchair",
                    "ActiveEnergyBurned",
                    "BasalEnergyBurned",
                    "FlightsClimbed",
                    "RestingHeartRate",
                    "WalkingHeartRateAverage",
                    "HeartRateVariabilitySDNN",
                    "OxygenSaturation",
                    "RespiratoryRate",
                    "WalkingSpeed",
                    "WalkingStepLength",
                    "EnvironmentalAudioExposure",
                    "HeadphoneAudioExposure",
                    "TimeInDaylight",
                    "BodyMass")
            .collect(Collectors.toUnmodifiableMap(Function.identity(), name -> "not used: " + name));

    private static final String PREFIX_ENDS = "TypeIdentifier";

    private final String identifier;

    RecordType(String identifier) {
        this.identifier = identifier;
    }

    static RecordType of(String name) {
        return BY_IDENTIFIER.getOrDefault(name, UNUSED);
    }

    boolean isUnused() {
        return this == UNUSED;
    }

    /** Why records of an unused type are ignored. */
    static String unusedReason(String name) {
        int prefix = name.indexOf(PREFIX_ENDS);
        String plain = prefix < 0 ? name : name.substring(prefix + PREFIX_ENDS.length());
        return UNUSED_REASONS.getOrDefault(plain, "not used: other types");
    }
}
