package org.rouse.coaching.movement.stretches;

import java.util.List;
import org.rouse.coaching.movement.minutes.Cell;
import org.rouse.coaching.movement.minutes.Strips;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.coaching.movement.time.Range;

/**
 * Finds the stretches that a range of minutes affects. No stretch reaches across a censoring minute or a full break; scanning from the
 * nearest such reset before the range to the nearest after it gives whole stretches.
 */
final class StretchFinder {

    private final MovementPolicy policy;
    private final Strips strips;

    StretchFinder(MovementPolicy policy, Strips strips) {
        this.policy = policy;
        this.strips = strips;
    }

    /** The range, widened to resets outside it on both sides; the right-hand reset is included. */
    Range region(Range range) {
        return new Range(resetBefore(range.from()), resetAfter(range.to()));
    }

    /** Stretches in a region; the one at the frontier ends with {@link End#NO_DATA}. */
    List<Stretch> in(Range region) {
        return new StretchScan(policy).feed(strips, region.from(), region.to()).stretches();
    }

    /** Credited breaks that begin in [from, to). */
    List<Microbreak> microbreaks(long from, long to) {
        long begin = resetBefore(from);
        long end = to;
        while (kind(end) == StretchScan.Kind.MOVING) {
            end++;
        }
        return new StretchScan(policy)
                .feed(strips, begin, end).microbreaks().stream()
                        .filter(rest -> rest.firstMinute() >= from && rest.firstMinute() < to)
                        .toList();
    }

    private long resetBefore(long minute) {
        long at = minute;
        int moving = 0;
        while (at > 0) {
            StretchScan.Kind kind = kind(at - 1);
            if (kind.censors()) {
                return at;
            }
            moving = kind == StretchScan.Kind.MOVING ? moving + 1 : 0;
            at--;
            if (moving >= policy.minBreak()) {
                return at;
            }
        }
        return 0;
    }

    private long resetAfter(long minute) {
        long at = minute;
        int moving = 0;
        while (true) {
            StretchScan.Kind kind = kind(at++);
            if (kind.censors()) {
                return at;
            }
            moving = kind == StretchScan.Kind.MOVING ? moving + 1 : 0;
            if (moving >= policy.minBreak()) {
                return at;
            }
        }
    }

    private StretchScan.Kind kind(long minute) {
        return StretchScan.Kind.OF_STATE[Cell.state(strips.cell(minute))];
    }
}
