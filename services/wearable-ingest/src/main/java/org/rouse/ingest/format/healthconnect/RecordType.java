package org.rouse.ingest.format.healthconnect;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rouse.contracts.v1.Interval;

/** The record types that are used. */
enum RecordType {
    STEPS(Interval.STEPS_FIELD_NUMBER),
    HEART_RATE(0),
    SLEEP(Interval.SLEEP_FIELD_NUMBER),
    EXERCISE(Interval.WORKOUT_FIELD_NUMBER),
    INTENSITY(Interval.INTENSITY_FIELD_NUMBER);

    private static final Map<String, RecordType> BY_WORDS = Map.ofEntries(
            Map.entry("steps", STEPS),
            Map.entry("stepcount", STEPS),
            Map.entry("heartrate", HEART_RATE),
            Map.entry("heartrateseries", HEART_RATE),
            Map.entry("sleep", SLEEP),
            Map.entry("sleepsession", SLEEP),
            Map.entry("sleepsessions", SLEEP),
            Map.entry("exercise", EXERCISE),
            Map.entry("exercises", EXERCISE),
            Map.entry("exercisesession", EXERCISE),
            Map.entry("exercisesessions", EXERCISE),
            Map.entry("activityintensity", INTENSITY));

    /** Known types that add nothing about movement to the types above. */
    private static final Set<String> UNUSED = Set.of(
            "activecalories",
            "activecaloriesburned",
            "activeenergy",
            "basalcalories",
            "basalbodytemperature",
            "basalmetabolicrate",
            "bloodglucose",
            "bloodpressure",
            "bodyfat",
            "bodytemperature",
            "bodywatermass",
            "bonemass",
            "cervicalmucus",
            "bloodoxygen",
            "calories",
            "cyclingcadence",
            "cyclingpedalingcadence",
            "distance",
            "elevation",
            "elevationgained",
            "floors",
            "floorsclimbed",
            "heartratevariability",
            "heartratevariabilityrmssd",
            "height",
            "hrv",
            "hydration",
            "intermenstrualbleeding",
            "leanbodymass",
            "medicalresource",
            "menstruation",
            "menstruationflow",
            "menstruationperiod",
            "mindfulness",
            "mindfulnesssession",
            "nutrition",
            "ovulationtest",
            "oxygensaturation",
            "plannedexercise",
            "plannedexercisesession",
            "power",
            "respiratoryrate",
            "restingheartrate",
            "sexualactivity",
            "skintemperature",
            "sleepstage",
            "speed",
            "spo2",
            "stepscadence",
            "totalcalories",
            "totalcaloriesburned",
            "vo2max",
            "weight",
            "wheelchairpushes");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]");

    private static final Pattern RECORD = Pattern.compile("(?<=.)records?$");

    /** The field number of the fact that a record of the type gives; 0 where it gives minutes. */
    final int fact;

    RecordType(int fact) {
        this.fact = fact;
    }

    /**
     * The letters and digits of a type's name, without the ending "Record": "heart_rate", "HeartRateRecord" and "heart_rate_records" are
     * equal.
     */
    static String words(String name) {
        String only = isOfLetters(name) ? name : NO_LETTERS.matcher(name).replaceAll("");
        String letters = only.toLowerCase(Locale.ROOT);
        return RECORD.matcher(letters).replaceFirst("");
    }

    /** Whether nothing need be removed, as in nearly all names. */
    private static boolean isOfLetters(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!Character.isLetterOrDigit(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static Optional<RecordType> named(String name) {
        return Optional.ofNullable(BY_WORDS.get(words(name)));
    }

    /** Whether it names a type, used or not. */
    static boolean isKnown(String name) {
        return named(name).isPresent() || isUnused(name);
    }

    static boolean isUnused(String name) {
        return UNUSED.contains(words(name));
    }
}
