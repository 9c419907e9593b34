package org.rouse.notification.tailoring;

import java.util.Map;
import java.util.TreeMap;

/**
 * Numbers a text may use, and what is suggested.
 *
 * @param name     how to address the person; may be empty
 * @param activity what is suggested, in the words of workouts; empty for none
 * @param values   numbers by variable name
 */
public record Facts(String name, String activity, Map<String, Integer> values) {

    public Facts {
        values = Map.copyOf(values);
    }

    /** For texts without variables. */
    public static Facts ofNothing(String name) {
        return new Facts(name, "", Map.of());
    }

    /** What to do, and no number. */
    public static Facts ofSuggestion(String name, String activity) {
        return new Facts(name, activity, Map.of());
    }

    /** A stretch of so many minutes, and what to do about it. */
    public static Facts ofSitting(String name, int minutes, String activity) {
        return new Facts(name, activity, Map.of("minutes", minutes, "hours", minutes / 60, "rest", minutes % 60));
    }

    /** So many prompts in a row that nobody answered. */
    public static Facts ofIgnored(String name, int ignored) {
        return new Facts(name, "", Map.of("ignored", ignored));
    }

    /**
     * Aerobic minutes of the last seven days: done, planned, still missing, and what a day would take.
     *
     * @param activity one that does not hurt the person; empty when all might
     */
    public static Facts ofAerobic(String name, int earned, int target, int missing, int daily, String activity) {
        Map<String, Integer> values = new TreeMap<>();
        values.put("earned", earned);
        values.put("target", target);
        values.put("missing", missing);
        values.put("daily", daily);
        return new Facts(name, activity, values);
    }
}
