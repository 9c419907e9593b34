package org.rouse.benchmarks.load;

import java.util.Arrays;

/** Durations in nanoseconds, all of them stored, so that percentiles are exact. Not thread-safe. */
public final class Latencies {

    private long[] nanos = new long[1 << 16];
    private int count;

    public void add(long durationNanos) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = durationNanos;
    }

    /** Adds all durations of the other. */
    public void addAll(Latencies other) {
        for (int i = 0; i < other.count; i++) {
            add(other.nanos[i]);
        }
    }

    public int count() {
        return count;
    }

    /**
     * The percentile of this share, in milliseconds; 0 when there are no durations.
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
