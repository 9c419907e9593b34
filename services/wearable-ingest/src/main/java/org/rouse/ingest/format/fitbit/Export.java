package org.rouse.ingest.format.fitbit;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The files of an account export, recognised by name, because files of several kinds look alike. */
enum Export {
    STEPS,
    HEART_RATE,
    SLEEP,
    EXERCISE,
    /** Totals of days, calories, distance and everything else in an account. */
    NOT_USED,
    /** The name tells nothing. */
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

    /** The name without its folders, which may contain the person's name. */
    static String shortened(String path) {
        String name = path.substring(1 + Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')));
        return name.substring(0, Math.min(name.length(), LONGEST));
    }

    /** The file kind by the look of a record; {@link #UNNAMED} where several are possible. */
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
