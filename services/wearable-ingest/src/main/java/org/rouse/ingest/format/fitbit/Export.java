package org.rouse.ingest.format.fitbit;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Which file of an account export it is: its name tells, because files of several kinds look alike. */
enum Export {
    STEPS,
    HEART_RATE,
    SLEEP,
    EXERCISE,
    /** Totals of days, calories, distance and whatever else an account holds. */
    NOT_USED,
    /** The name says nothing. */
    UNNAMED;

    private static final int LONGEST = 255;
    private static final Pattern NAME =
            Pattern.compile("(?:.*[/\\\\])?([a-z0-9_ ]+?)[-_ ](?:\\d{4}-\\d\\d-\\d\\d|\\d+)\\.(?:json|csv).*");

    static Export named(String path) {
        Matcher matcher = NAME.matcher(path.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return UNNAMED;
        }
        return switch (matcher.group(1)) {
            case "steps" -> STEPS;
            case "heart_rate" -> HEART_RATE;
            case "sleep" -> SLEEP;
            case "exercise" -> EXERCISE;
            default -> NOT_USED;
        };
    }

    /** The name without its folders, which may name the person. */
    static String shortened(String path) {
        String name = path.substring(1 + Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')));
        return name.substring(0, Math.min(name.length(), LONGEST));
    }

    /** Which one it is by the look of a record; {@link #UNNAMED} where it may be several. */
    static Export like(JsonNode record) {
        if (record.path("value").has("bpm")) {
            return HEART_RATE;
        }
        if (record.has("logId") && record.has("dateOfSleep")) {
            return SLEEP;
        }
        if (record.has("logId") && record.has("activityTypeId")) {
            return EXERCISE;
        }
        return record.path("value").isObject() || !record.has("dateTime") ? NOT_USED : UNNAMED;
    }
}
