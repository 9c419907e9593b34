package org.rouse.coaching.movement.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A time [startMs, endMs) in which the timer of a workout stood still, milliseconds since 1970. */
public record Pause(long startMs, long endMs) {

    /** Its length, milliseconds. */
    public long ms() {
        return endMs - startMs;
    }

    /** The fewest pauses, in order, that cover the same time of [startMs, endMs): equal times give equal lists. */
    public static List<Pause> within(long startMs, long endMs, List<Pause> said) {
        List<Pause> merged = new ArrayList<>();
        for (Pause one :
                said.stream().sorted(Comparator.comparingLong(Pause::startMs)).toList()) {
            long from = Math.max(startMs, one.startMs);
            long to = Math.min(endMs, one.endMs);
            if (to <= from) {
                continue;
            }
            if (!merged.isEmpty() && merged.getLast().endMs >= from) {
                Pause last = merged.removeLast();
                merged.add(new Pause(last.startMs, Math.max(last.endMs, to)));
            } else {
                merged.add(new Pause(from, to));
            }
        }
        return List.copyOf(merged);
    }

    /** Their total length, milliseconds. */
    public static long sumMs(List<Pause> pauses) {
        return pauses.stream().mapToLong(Pause::ms).sum();
    }
}
