package org.rouse.coaching.calendar;

import java.time.Instant;
import java.util.List;
import org.rouse.coaching.decision.eligibility.BusySpan;

/**
 * The content that is kept of a calendar.
 *
 * @param spans   when the person is busy, in order, none touching another
 * @param until   end of the part that was read; later times are unknown
 * @param leftOut number of unreadable entries
 * @param why     for the first of these, which field of which entry breaks which rule
 */
public record TakenTimes(List<BusySpan> spans, Instant until, int leftOut, List<String> why) {
    public TakenTimes {
        spans = List.copyOf(spans);
        why = List.copyOf(why);
    }
}
