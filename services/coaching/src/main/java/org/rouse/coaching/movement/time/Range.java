package org.rouse.coaching.movement.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The epoch minutes [from, to). */
public record Range(long from, long to) {

    /** The number of its minutes. */
    public int minutes() {
        return (int) (to - from);
    }

    /** Its parts, one a UTC day, in order. */
    public List<Range> byDay() {
        List<Range> parts = new ArrayList<>();
        long at = from;
        while (at < to) {
            long end = Math.min(to, UtcDays.first(UtcDays.of(at) + 1));
            parts.add(new Range(at, end));
            at = end;
        }
        return parts;
    }

    /** Whether the ranges have a minute in common. */
    public boolean touches(Range other) {
        return from < other.to && other.from < to;
    }

    /** The range extended by so many minutes at either end, never before minute 0. */
    public Range widened(long minutes) {
        return new Range(Math.max(0, from - minutes), to + minutes);
    }

    /** The fewest ranges, in order, that cover the same minutes; those that touch become one. */
    public static List<Range> merged(List<Range> ranges) {
        List<Range> merged = new ArrayList<>();
        for (Range next :
                ranges.stream().sorted(Comparator.comparingLong(Range::from)).toList()) {
            if (next.to <= next.from) {
                continue;
            }
            if (!merged.isEmpty() && merged.getLast().to >= next.from) {
                Range last = merged.removeLast();
                merged.add(new Range(last.from, Math.max(last.to, next.to)));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }
}
