package org.rouse.notification.tailoring;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The facts that a text may use: numbers, the suggested activity, and the country of emergency numbers.
 *
 * @param name     how to address the person; may be empty
 * @param activity the suggested activity, in the words of workouts; empty for none
 * @param country  the person's country, ISO 3166-1 alpha-2; empty where unknown
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
     * For a stretch of so many minutes, and the break to take.
     *
     * @param every minutes between breaks in the person's plan
     */
    public static TextFacts ofSitting(String name, int minutes, int every, String activity) {
        return new TextFacts(
                name,
                activity,
                "",
                Map.of("minutes", minutes, "hours", minutes / 60, "rest", minutes % 60, "every", every));
    }

    /**
     * For a stretch that had so many minutes at a device's last report.
     *
     * @param age minutes since that report
     */
    public static TextFacts ofSittingLikely(String name, int minutes, int age, String activity) {
        return new TextFacts(name, activity, "", Map.of("minutes", minutes, "age", age));
    }

    /** For a planned break, and the activity for it. */
    public static TextFacts ofPlannedBreak(String name, String activity) {
        return new TextFacts(name, activity, "", Map.of());
    }

    /**
     * For the review of a day, or of the mean day of a week.
     *
     * @param activity an activity to try; empty for none
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
     * For the day's session of the plan.
     *
     * @param components in the words of plans, such as "core"; at least one
     * @param sets       prescribed sets that are not ticked off; 0 where the plan gives only a frequency
     */
    public static TextFacts ofSession(String name, List<String> components, int sets) {
        return new TextFacts(name, "", "", Map.of("planned", List.copyOf(components), "sets", sets));
    }

    /**
     * For safety advice. It leaves the name out, so that the instruction comes first.
     *
     * @param country ISO 3166-1 alpha-2; empty where unknown
     * @param raiser  "person" for a sign they ticked themselves, "coach" for one noted about them
     */
    public static TextFacts ofAdvice(String country, String raiser) {
        return new TextFacts("", "", country, Map.of("raiser", raiser));
    }

    /**
     * For the open cases, by urgency.
     *
     * @param reviews number of clearance reviews that are due
     * @param people  number of people that the cases are about
     */
    public static TextFacts ofCases(int urgent, int soon, int routine, int reviews, int people) {
        return new TextFacts(
                "",
                "",
                "",
                Map.of("urgent", urgent, "soon", soon, "routine", routine, "reviews", reviews, "people", people));
    }

    /** For so many prompts in a row that nobody answered. */
    public static TextFacts ofIgnored(String name, int ignored) {
        return new TextFacts(name, "", "", Map.of("ignored", ignored));
    }

    /**
     * For the aerobic minutes of the last seven days: done, planned, still missing, and needed per day.
     *
     * @param activity an activity that does not hurt the person; empty when all might
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
