package org.rouse.benchmarks.load;

import java.util.Arrays;

/** Durations in nanoseconds, all of them kept, so that a percentile is exact. Not thread-safe. */
public final class Latencies {

    private long[] nanos = new long[1 << 16];
    private int count;

    public void add(long durationNanos) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = durationNanos;
    }

    /** Takes over all of the other's. */
    public void addAll(Latencies other) {
        for (int i = 0; i < other.count; i++) {
            add(other.nanos[i]);
        }
    }

    public int count() {
        return count;
    }

    /**
     * The duration that this share of all stays within, in milliseconds; 0 when there are none.
     *
     * @param share above 0, at most 1
     */
    public double percentileMs(double share) {
        if (count == 0) {
            return 0;
        }
        Arrays.sort(nanos, 0, count);
        return nanos[(int) Math.ceil(share * count) - 1] / 1e6;
    }
}
