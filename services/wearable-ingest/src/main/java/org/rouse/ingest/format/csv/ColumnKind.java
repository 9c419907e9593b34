package org.rouse.ingest.format.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of columns, with the headings that identify each where no mapping is given. Only letters and digits of a heading count, in
 * either case.
 */
enum ColumnKind {
    TIME(
            "timestamp",
            "datetime",
            "dateandtime",
            "time",
            "ts",
            "epoch",
            "unixtime",
            "localtime",
            "recordedat",
            "minute"),
    DATE("date", "day"),
    START("start", "starttime", "startdate", "startdatetime", "starttimestamp", "from", "begin"),
    END("end", "endtime", "enddate", "enddatetime", "endtimestamp", "to", "until", "stop", "stoptime"),
    DURATION("duration", "durations", "durationseconds", "durationmin", "durationminutes", "durationms"),
    STEPS("steps", "stepcount", "stepscount", "step", "numsteps"),
    HEART_RATE("heartrate", "hr", "bpm", "heartratebpm", "beatsperminute", "pulse"),
    INTENSITY("intensity", "activitylevel", "intensitylevel"),
    MET("met", "mets"),
    COUNTS("counts", "activitycounts", "axis1"),
    POSTURE("posture", "bodyposture"),
    SLEEP("sleep", "asleep", "sleepstage", "sleepstate"),
    WORN("worn", "wear", "onbody", "iswearing"),
    ACTIVITY("activity", "activitytype", "activityname", "workout", "exercise", "sport"),
    PERSON("person", "personid", "participant", "participantid", "subject", "subjectid", "userid", "patientid", "id"),
    DEVICE("device", "deviceid", "sensor", "sensorid", "tracker");

    private final List<String> headings;

    ColumnKind(String... headings) {
        this.headings = List.of(headings);
    }

    /** Its index in an array of numbers by kind; stable within one run only. */
    @SuppressWarnings("EnumOrdinal")
    int slot() {
        return ordinal();
    }

    /** Its name in a mapping, such as "heart-rate". */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ColumnKind> named(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(values())
                .filter(columnKind -> columnKind.word().equals(plain))
                .findFirst();
    }

    /** The index of its column among the headings, or -1. */
    int among(List<String> plainHeadings) {
        return headings.stream()
                .mapToInt(plainHeadings::indexOf)
                .filter(found -> found >= 0)
                .findFirst()
                .orElse(-1);
    }
}
