package org.rouse.coaching.decision.choice;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of one person that bears on what to suggest.
 *
 * @param mobility    how they move
 * @param exercise    whether exercise may be suggested now: cleared, no pain reported lately
 * @param aggravating activities that hurt them, in the words of workouts
 * @param tallies     what suggestions led to, by activity
 * @param stars       1 disliked to 5 loved, by activity
 * @param lately      what was suggested before, newest first
 * @param learnt      whether what followed may be learnt from; where it may not, what is left is suggested in a fixed order
 */
public record Preferences(
        Mobility mobility,
        boolean exercise,
        Set<String> aggravating,
        Map<String, TrackRecord> tallies,
        Map<String, Integer> stars,
        List<String> lately,
        boolean learnt) {

    /** Of somebody who lets what followed be learnt from. */
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
