package org.rouse.coaching.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * The terms of a plan.
 *
 * @param start a Monday in the person's zone
 * @param weeks number of weeks
 * @param sets  prescribed sets, each with number 0
 */
public record Terms(LocalDate start, int weeks, Doses doses, List<PrescribedSet> sets) {

    /** The length of the trials that the doses come from. */
    public static final int USUAL_WEEKS = 12;

    public static final int MOST_WEEKS = 26;

    public Terms {
        sets = sets.stream().map(set -> set.numbered(0)).toList();
    }
}
