package org.rouse.coaching.movement.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rouse.coaching.movement.evidence.Span;

/**
 * Decides which sleeps of one source count. A revised night, with fewer or other awakenings, takes nothing back: parts that it lacks stay
 * known. So where parts of one whole overlap, an older version yields to a newer one, instant by instant.
 */
final class SleepParts {

    private static final Comparator<Span.Sleep> NEWEST_FIRST =
            Comparator.comparingLong(Span.Sleep::version).reversed();

    /** The time covered by newer versions, disjoint: start and end of each part. */
    private final TreeMap<Long, Long> told = new TreeMap<>();

    private SleepParts() {}

    /** The sleeps without the parts that newer versions cover; one may be split into several pieces. */
    static List<Span.Sleep> counting(List<Span.Sleep> sleeps) {
        List<Span.Sleep> counting = new ArrayList<>(sleeps.size());
        Map<String, List<Span.Sleep>> parts = new HashMap<>();
        for (Span.Sleep sleep : sleeps) {
            if (sleep.partOf().isEmpty()) {
                counting.add(sleep);
            } else {
                parts.computeIfAbsent(sleep.partOf(), _ -> new ArrayList<>()).add(sleep);
            }
        }
        parts.values().forEach(each -> new SleepParts().addTo(counting, each));
        return counting;
    }

    private void addTo(List<Span.Sleep> counting, List<Span.Sleep> parts) {
        parts.sort(NEWEST_FIRST);
        int from = 0;
        for (int i = 1; i <= parts.size(); i++) {
            if (i == parts.size() || parts.get(i).version() != parts.get(from).version()) {
                List<Span.Sleep> version = parts.subList(from, i);
                version.forEach(part -> addRest(counting, part));
                version.forEach(part -> tell(part.startMs(), part.endMs()));
                from = i;
            }
        }
    }

    private void addRest(List<Span.Sleep> counting, Span.Sleep part) {
        long from = part.startMs();
        Map.Entry<Long, Long> before = told.floorEntry(from);
        if (before != null) {
            from = Math.max(from, before.getValue());
        }
        for (Map.Entry<Long, Long> newer :
                told.subMap(part.startMs(), false, part.endMs(), false).entrySet()) {
            add(counting, part, from, newer.getKey());
            from = newer.getValue();
        }
        add(counting, part, from, part.endMs());
    }

    private static void add(List<Span.Sleep> counting, Span.Sleep part, long from, long to) {
        if (from < to) {
            counting.add(new Span.Sleep(part.id(), from, to, part.version(), part.asleep(), part.partOf()));
        }
    }

    /** Adds covered time, joining adjacent parts. */
    private void tell(long startMs, long endMs) {
        long start = startMs;
        long end = endMs;
        Map.Entry<Long, Long> before = told.floorEntry(start);
        if (before != null && before.getValue() >= start) {
            start = before.getKey();
        }
        for (Map.Entry<Long, Long> at = told.ceilingEntry(start);
                at != null && at.getKey() <= end;
                at = told.ceilingEntry(start)) {
            end = Math.max(end, at.getValue());
            told.remove(at.getKey());
        }
        told.put(start, end);
    }
}
