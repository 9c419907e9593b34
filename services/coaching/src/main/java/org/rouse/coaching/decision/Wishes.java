package org.rouse.coaching.decision;

import java.util.Optional;

/**
 * The messages a person wants beside live prompts.
 *
 * @param likely        whether estimates count like observations; the default is yes
 * @param daySummary    whether they want the review of the day; by default, those without a live device do
 * @param weekSummary   likewise for the week
 * @param checkIns      whether they want reminders of the safety list; the default is yes
 * @param sessions      whether they want reminders of the day's session; the default is yes
 * @param plannedBreaks empty where they planned none
 */
public record Wishes(
        Wish likely,
        Wish daySummary,
        Wish weekSummary,
        Wish checkIns,
        Wish sessions,
        Optional<PlannedBreaks> plannedBreaks) {

    /** The wishes of a person who set none. */
    public static final Wishes NONE =
            new Wishes(Wish.NOT_SAID, Wish.NOT_SAID, Wish.NOT_SAID, Wish.NOT_SAID, Wish.NOT_SAID, Optional.empty());
}
