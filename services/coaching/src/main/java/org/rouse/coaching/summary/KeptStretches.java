package org.rouse.coaching.summary;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The lengths of a person's long stretches over {@value KeptDays#MOST} days back from the newest; where more than {@value #MOST_A_DAY}
 * begin on one UTC day, the longest.
 *
 * @param minutes by first epoch minute, oldest first
 */
public record KeptStretches(NavigableMap<Long, Integer> minutes) {

    /** Stretches of twenty minutes, of which this many fill sixteen hours. */
    static final int MOST_A_DAY = 48;

    public static final KeptStretches NONE = new KeptStretches(new TreeMap<>());

    private static final byte VERSION = 1;
    private static final int BYTES_OF_ONE = 4 + 2;
    private static final long MINUTES_OF_A_DAY = 1440;
    private static final int LONGEST = 0xFFFF;

    public KeptStretches {
        minutes = Collections.unmodifiableNavigableMap(new TreeMap<>(minutes));
    }

    /** A stretch's new length, or its deletion where that is 0. */
    public record Now(long firstMinute, int minutes) {}

    /** A copy with these changes made, in order. */
    public KeptStretches with(List<Now> changes) {
        NavigableMap<Long, Integer> now = new TreeMap<>(minutes);
        for (Now change : changes) {
            if (change.minutes() == 0) {
                now.remove(change.firstMinute());
            } else {
                now.put(change.firstMinute(), Math.min(LONGEST, change.minutes()));
            }
        }
        if (!now.isEmpty()) {
            now.headMap(now.lastKey() - KeptDays.MOST * MINUTES_OF_A_DAY).clear();
            keepLongest(now);
        }
        return new KeptStretches(now);
    }

    /** At most 17,857 bytes, where every day has that many. */
    public byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(1 + minutes.size() * BYTES_OF_ONE).put(VERSION);
        minutes.forEach((first, length) -> out.putInt(first.intValue()).putShort(length.shortValue()));
        return out.array();
    }

    /** @throws IllegalArgumentException where another version wrote them */
    public static KeptStretches read(byte[] bytes) {
        ByteBuffer in = Versions.check(bytes, VERSION);
        NavigableMap<Long, Integer> minutes = new TreeMap<>();
        while (in.hasRemaining()) {
            minutes.put((long) in.getInt(), Short.toUnsignedInt(in.getShort()));
        }
        return new KeptStretches(minutes);
    }

    private static void keepLongest(NavigableMap<Long, Integer> stretches) {
        Map<Long, Integer> counts = new HashMap<>();
        stretches.keySet().forEach(first -> counts.merge(day(first), 1, Integer::sum));
        counts.forEach((day, count) -> {
            if (count > MOST_A_DAY) {
                var ofDay = stretches.subMap(day * MINUTES_OF_A_DAY, (day + 1) * MINUTES_OF_A_DAY);
                Set<Long> kept = new HashSet<>(ofDay.entrySet().stream()
                        .sorted(Map.Entry.<Long, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST_A_DAY)
                        .map(Map.Entry::getKey)
                        .toList());
                ofDay.keySet().retainAll(kept);
            }
        });
    }

    private static long day(long minute) {
        return Math.floorDiv(minute, MINUTES_OF_A_DAY);
    }
}
