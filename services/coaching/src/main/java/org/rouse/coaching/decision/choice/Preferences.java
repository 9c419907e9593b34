package org.rouse.coaching.decision.choice;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts of a person that decide on suggestions.
 *
 * @param mobility    how they move
 * @param exercise    whether exercise may be suggested now: cleared, no pain reported lately
 * @param aggravating activities that they have to avoid, for they hurt or a condition excludes them, in the words of workouts
 * @param tallies     results of suggestions, by activity
 * @param stars       1 disliked to 5 loved, by activity
 * @param lately      the latest suggestions, newest first
 * @param learnt      whether outcomes may be learnt from; where not, the remaining activities are suggested in a fixed order
 */
public record Preferences(
        Mobility mobility,
        boolean exercise,
        Set<String> aggravating,
        Map<String, TrackRecord> tallies,
        Map<String, Integer> stars,
        List<String> lately,
        boolean learnt) {

    /** Preferences of a person whose outcomes may be learnt from. */
    public Preferences(
            Mobility mobility,
            boolean exercise,
            Set<String> aggravating,
            Map<String, TrackRecord> tallies,
            Map<String, Integer> stars,
            List<String> lately) {
        this(mobility, exercise, aggravating, tallies, stars, lately, true);
    }

    public Preferences {
        aggravating = Set.copyOf(aggravating);
        tallies = Map.copyOf(tallies);
        stars = Map.copyOf(stars);
        lately = List.copyOf(lately);
    }
}
