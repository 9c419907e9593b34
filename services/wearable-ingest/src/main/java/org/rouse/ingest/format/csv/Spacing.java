package org.rouse.ingest.format.csv;

import java.util.HashMap;
import java.util.Map;

/** Finds the distance between the rows of a file, which is how long each of them is valid. */
final class Spacing {

    private static final int MOST_KINDS = 10_000;
    private static final long DAY_MS = 86_400_000;
    private static final int MINUTE_MS = 60_000;

    /** The number of times that each distance occurred. */
    private final Map<Long, int[]> seen = new HashMap<>();

    private long last = Long.MIN_VALUE;
    private long latest;
    private int[] ofLatest = {};
    private int all;

    void add(long millis) {
        long apart = millis - last;
        if (last != Long.MIN_VALUE && apart > 0 && apart <= DAY_MS && seen.size() < MOST_KINDS) {
            if (apart != latest) { // most distances equal the previous one
                latest = apart;
                ofLatest = seen.computeIfAbsent(apart, distance -> new int[1]);
            }
            ofLatest[0]++;
            all++;
        }
        last = millis;
    }

    /** The distance of most rows, in milliseconds; a minute where no distance has a majority. */
    long millis() {
        return seen.entrySet().stream()
                .filter(entry -> entry.getValue()[0] * 2 > all)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse((long) MINUTE_MS);
    }
}
