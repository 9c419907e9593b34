package org.rouse.coaching.calendar;

import java.time.Instant;
import java.util.List;
import org.rouse.coaching.decision.eligibility.BusySpan;

/**
 * What is kept of a calendar.
 *
 * @param spans   when somebody is taken, in order, none touching another
 * @param until   up to where it was read; nothing is known of later
 * @param leftOut entries that could not be read
 * @param why     of the first of these, which field of which entry breaks which rule
 */
public record TakenTimes(List<BusySpan> spans, Instant until, int leftOut, List<String> why) {
    public TakenTimes {
        spans = List.copyOf(spans);
        why = List.copyOf(why);
    }
}
