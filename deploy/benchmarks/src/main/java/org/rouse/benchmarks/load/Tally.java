package org.rouse.benchmarks.load;

import java.util.List;

/** What all connections of a loop share. Counts only while open. Connections call it on their one thread. */
final class Tally {

    private final List<PreparedRequest> requests;
    private final Latencies latencies = new Latencies();
    private int next;
    private long answered;
    private long others;
    private volatile boolean open;

    Tally(List<PreparedRequest> requests) {
        this.requests = requests;
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
        open = true;
        return System.nanoTime();
    }

    LoadResult close(long openedAtNanos) {
        open = false;
        return new LoadResult(answered, others, (System.nanoTime() - openedAtNanos) / 1e9, latencies);
    }
}
