package org.rouse.coaching.decision;

import java.util.List;
import java.util.Map;
import org.rouse.coaching.aerobic.AerobicMinutes;
import org.rouse.coaching.movement.minutes.MinuteState;
import org.rouse.coaching.movement.stretches.DaySummary;
import org.rouse.coaching.movement.stretches.StateRun;

/** A person's minutes in their current state, from wherever they are stored. */
@FunctionalInterface
public interface MinutesSeen {

    /** The minutes of an unknown person. */
    MinutesSeen NOTHING = (from, end) -> new DaySummary(
            from,
            end,
            List.of(new StateRun(MinuteState.UNKNOWN, (int) (end - from))),
            Map.of(MinuteState.UNKNOWN, (int) (end - from)),
            List.of(),
            List.of(),
            new AerobicMinutes(0, 0, 0, 0, 0, 0, 0),
            0,
            0);

    /** States, steps and breaks of the epoch minutes [from, end), equal each time within one decision. */
    DaySummary between(long fromMinute, long endMinute);
}
