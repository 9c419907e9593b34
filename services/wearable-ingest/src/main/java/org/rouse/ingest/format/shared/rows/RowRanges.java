package org.rouse.ingest.format.shared.rows;

import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.rouse.ingest.format.evidence.EvidenceSink;

/** Rows whose facts are still being gathered, kept as ranges: most are consecutive. */
public final class RowRanges {

    /** The most ranges that are kept; beyond it all rows are accepted at once, so that memory stays bounded. */
    private static final int MOST = 64;

    private final EvidenceSink sink;
    private final long[] firsts = new long[MOST];
    private final int[] counts = new int[MOST];
    private int ranges;

    public RowRanges(EvidenceSink sink) {
        this.sink = sink;
    }

    /** Adds a row that comes after all added before. */
    public void add(long row) {
        if (ranges > 0 && row == firsts[ranges - 1] + counts[ranges - 1]) {
            counts[ranges - 1]++;
            return;
        }
        if (ranges == MOST) {
            accept();
        }
        firsts[ranges] = row;
        counts[ranges++] = 1;
    }

    /** Hands on each of them instead of accepting it. */
    public void forEach(LongConsumer rows) {
        for (int i = 0; i < ranges; i++) {
            LongStream.range(firsts[i], firsts[i] + counts[i]).forEach(rows);
        }
        ranges = 0;
    }

    /** Accepts all of them. */
    public void accept() {
        for (int i = 0; i < ranges; i++) {
            sink.accepted(firsts[i], counts[i]);
        }
        ranges = 0;
    }
}
