package org.rouse.coaching.decision;

import org.rouse.coaching.movement.DaySummary;

/** A person's minutes as now known, from wherever they are kept. */
@FunctionalInterface
public interface MinutesSeen {

    /** States, steps and breaks of the epoch minutes [from, end), the same each time within one decision. */
    DaySummary between(long fromMinute, long endMinute);
}
