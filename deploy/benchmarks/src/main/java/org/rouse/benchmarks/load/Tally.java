package org.rouse.benchmarks.load;

import java.util.List;
import java.util.function.LongSupplier;

/** The counters that all connections of a loop share. Counts only while open. Connections call it on their one thread. */
final class Tally {

    private final List<PreparedRequest> requests;
    private final LongSupplier serverCpu;
    private final Latencies latencies = new Latencies();
    private int next;
    private long answered;
    private long others;
    private volatile boolean open;
    private long cpuNanos;

    Tally(List<PreparedRequest> requests, LongSupplier serverCpu) {
        this.requests = requests;
        this.serverCpu = serverCpu;
    }

    PreparedRequest next() {
        next = next + 1 == requests.size() ? 0 : next + 1;
        return requests.get(next);
    }

    void answer(int status, long sentAtNanos) {
        if (!open) {
            return;
        }
        if (status == 200) {
            answered++;
            latencies.add(System.nanoTime() - sentAtNanos);
        } else {
            others++;
        }
    }

    void lost() {
        if (open) {
            others++;
        }
    }

    long open() {
        cpuNanos = serverCpu.getAsLong();
        open = true;
        return System.nanoTime();
    }

    LoadResult close(long openedAtNanos) {
        open = false;
        double seconds = (System.nanoTime() - openedAtNanos) / 1e9;
        return new LoadResult(answered, others, seconds, (serverCpu.getAsLong() - cpuNanos) / 1e9, latencies);
    }
}
