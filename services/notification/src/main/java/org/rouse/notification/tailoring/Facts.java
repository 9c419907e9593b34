package org.rouse.notification.tailoring;

import java.util.Map;
import java.util.TreeMap;

/**
 * Numbers a text may use.
 *
 * @param name   how to address the person; may be empty
 * @param values by variable name
 */
public record Facts(String name, Map<String, String> values) {

    public Facts {
        values = Map.copyOf(values);
    }

    /** For texts without variables. */
    public static Facts ofNothing() {
        return new Facts("", Map.of());
    }

    /** A stretch of so many minutes. */
    public static Facts ofSitting(String name, int minutes) {
        return new Facts(name, Map.of("minutes", Integer.toString(minutes), "hours", hours(minutes)));
    }

    /**
     * Aerobic minutes of the last seven days: done, planned, still missing, and what a day would take.
     *
     * @param activity one that does not hurt the person, as it stands in a sentence, such as "brisk walking"
     */
    public static Facts ofAerobic(String name, int earned, int target, int missing, int daily, String activity) {
        Map<String, String> values = new TreeMap<>();
        values.put("earned", Integer.toString(earned));
        values.put("target", Integer.toString(target));
        values.put("missing", Integer.toString(missing));
        values.put("daily", Integer.toString(daily));
        values.put("activity", activity);
        return new Facts(name, values);
    }

    /** "an hour", "an hour and 20 minutes", "2 hours and 5 minutes": nobody counts 125 minutes. */
    private static String hours(int minutes) {
        int whole = minutes / 60;
        int rest = minutes % 60;
        String head = whole == 1 ? "an hour" : whole + " hours";
        return switch (rest) {
            case 0 -> head;
            case 1 -> head + " and a minute";
            default -> head + " and " + rest + " minutes";
        };
    }
}
