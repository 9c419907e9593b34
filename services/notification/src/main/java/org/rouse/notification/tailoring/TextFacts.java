package org.rouse.notification.tailoring;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Numbers a text may use, what is suggested, and whom to call.
 *
 * @param name     how to address the person; may be empty
 * @param activity what is suggested, in the words of workouts; empty for none
 * @param country  where the person is, ISO 3166-1 alpha-2; empty where that is not known
 * @param values   numbers, and words that choose between forms of a text, by variable name
 */
public record TextFacts(String name, String activity, String country, Map<String, Object> values) {

    public TextFacts {
        values = Map.copyOf(values);
    }

    /** For texts without variables. */
    public static TextFacts ofNothing(String name) {
        return new TextFacts(name, "", "", Map.of());
    }

    /**
     * A stretch of so many minutes, and what to do about it.
     *
     * @param every minutes between the breaks the person's plan has
     */
    public static TextFacts ofSitting(String name, int minutes, int every, String activity) {
        return new TextFacts(
                name,
                activity,
                "",
                Map.of("minutes", minutes, "hours", minutes / 60, "rest", minutes % 60, "every", every));
    }

    /**
     * A stretch that had so many minutes when a device last told.
     *
     * @param age minutes ago
     */
    public static TextFacts ofSittingLikely(String name, int minutes, int age, String activity) {
        return new TextFacts(name, activity, "", Map.of("minutes", minutes, "age", age));
    }

    /** A break that was planned, and what to do in it. */
    public static TextFacts ofPlannedBreak(String name, String activity) {
        return new TextFacts(name, activity, "", Map.of());
    }

    /**
     * A day, or the mean day of a week.
     *
     * @param activity one to try; empty for none
     * @param sat      minutes
     * @param longest  minutes of the longest stretch
     * @param well     "more-breaks", "shorter-sitting", or empty
     */
    public static TextFacts ofSummary(String name, String activity, int sat, int longest, int breaks, String well) {
        return new TextFacts(
                name,
                activity,
                "",
                Map.of(
                        "sat",
                        sat,
                        "longest",
                        longest,
                        "breaks",
                        breaks,
                        "well",
                        well.isEmpty() ? "nothing" : well.replace('-', '_')));
    }

    /**
     * What the plan has for the day.
     *
     * @param components in the words of plans, such as "core"; at least one
     * @param sets       prescribed sets that are not ticked off; 0 where the plan only says how often
     */
    public static TextFacts ofSession(String name, List<String> components, int sets) {
        return new TextFacts(name, "", "", Map.of("planned", List.copyOf(components), "sets", sets));
    }

    /**
     * Safety advice. It is addressed to nobody by name: the instruction comes first.
     *
     * @param country ISO 3166-1 alpha-2; empty where it is not known
     * @param raiser  "person" for a sign they ticked themselves, "coach" for one noted about them
     */
    public static TextFacts ofAdvice(String country, String raiser) {
        return new TextFacts("", "", country, Map.of("raiser", raiser));
    }

    /**
     * Open cases by how soon somebody has to look.
     *
     * @param reviews of clearances that are due
     * @param people whose they are
     */
    public static TextFacts ofCases(int urgent, int soon, int routine, int reviews, int people) {
        return new TextFacts(
                "",
                "",
                "",
                Map.of("urgent", urgent, "soon", soon, "routine", routine, "reviews", reviews, "people", people));
    }

    /** So many prompts in a row that nobody answered. */
    public static TextFacts ofIgnored(String name, int ignored) {
        return new TextFacts(name, "", "", Map.of("ignored", ignored));
    }

    /**
     * Aerobic minutes of the last seven days: done, planned, still missing, and what a day would take.
     *
     * @param activity one that does not hurt the person; empty when all might
     */
    public static TextFacts ofAerobic(String name, int earned, int target, int missing, int daily, String activity) {
        Map<String, Object> values = new TreeMap<>();
        values.put("earned", earned);
        values.put("target", target);
        values.put("missing", missing);
        values.put("daily", daily);
        return new TextFacts(name, activity, "", values);
    }
}
