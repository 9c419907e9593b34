package org.rouse.ingest.format.csv;

import java.util.HashMap;
import java.util.Map;

/** Finds how far apart the rows of a file are, which is how long each of them holds. */
final class Spacing {

    private static final int MOST_KINDS = 10_000;
    private static final long DAY_MS = 86_400_000;
    private static final int MINUTE_MS = 60_000;

    /** How often each distance was seen. */
    private final Map<Long, int[]> seen = new HashMap<>();

    private long last = Long.MIN_VALUE;
    private long latest;
    private int[] ofLatest = {};
    private int all;

    void add(long millis) {
        long apart = millis - last;
        if (last != Long.MIN_VALUE && apart > 0 && apart <= DAY_MS && seen.size() < MOST_KINDS) {
            if (apart != latest) { // most are as the one before
                latest = apart;
                ofLatest = seen.computeIfAbsent(apart, distance -> new int[1]);
            }
            ofLatest[0]++;
            all++;
        }
        last = millis;
    }

    /** The distance of most rows, in milliseconds; a minute where no distance is that of most. */
    long millis() {
        return seen.entrySet().stream()
                .filter(entry -> entry.getValue()[0] * 2 > all)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse((long) MINUTE_MS);
    }
}
