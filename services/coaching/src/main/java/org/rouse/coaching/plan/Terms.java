package org.rouse.coaching.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * What a plan is to be.
 *
 * @param start a Monday in the person's zone
 * @param weeks how many
 * @param sets  what is prescribed, each with number 0
 */
public record Terms(LocalDate start, int weeks, Doses doses, List<PrescribedSet> sets) {

    /** As long as the trials that the doses are from. */
    public static final int USUAL_WEEKS = 12;

    public static final int MOST_WEEKS = 26;

    public Terms {
        sets = sets.stream().map(set -> set.numbered(0)).toList();
    }
}
