package org.rouse.coaching.decision;

import java.util.Optional;

/**
 * What somebody wants to be told beside what their devices show live.
 *
 * @param likely        whether what is likely counts like what is seen; it does where nothing is said
 * @param daySummary    whether they want the day summed up; where nothing is said, those do whose devices show nothing live
 * @param weekSummary   likewise the week
 * @param checkIns      whether they are reminded of the safety list; they are where nothing is said
 * @param sessions      whether they are told what their plan has for the day; they are where nothing is said
 * @param plannedBreaks empty where they have none planned
 */
public record Wishes(
        Wish likely,
        Wish daySummary,
        Wish weekSummary,
        Wish checkIns,
        Wish sessions,
        Optional<PlannedBreaks> plannedBreaks) {

    /** Of somebody who said nothing. */
    public static final Wishes NONE =
            new Wishes(Wish.NOT_SAID, Wish.NOT_SAID, Wish.NOT_SAID, Wish.NOT_SAID, Wish.NOT_SAID, Optional.empty());
}
