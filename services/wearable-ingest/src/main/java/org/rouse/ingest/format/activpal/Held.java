package org.rouse.ingest.format.activpal;

import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Interval;
import org.rouse.ingest.format.evidence.TimeRules;
import org.rouse.ingest.format.shared.rows.RowRefusals;

/** Joins events of one kind that follow each other, such as the strides of a walk, into one fact. */
final class Held {

    /** Two events are consecutive when the gap between them is no longer than this: times are rounded. */
    private static final long GAP_MS = 1_000;

    private final RowRefusals file;
    private @Nullable EventKind kind;
    private long startMs;
    private long endMs;
    private long firstRow;
    private int rows;

    Held(RowRefusals file) {
        this.file = file;
    }

    void add(long row, EventKind of, long fromMs, long toMs) {
        boolean follows = of == kind && Math.abs(fromMs - endMs) <= GAP_MS && row == firstRow + rows;
        if (!follows) {
            flush();
            kind = of;
            startMs = fromMs;
            firstRow = row;
        }
        endMs = Math.max(toMs, startMs + 1);
        rows++;
    }

    /** Must be called after the last row too, and before a row that is refused. */
    void flush() {
        if (kind == null) {
            return;
        }
        long longest = TimeRules.LONGEST.toMillis();
        for (long from = startMs; from < endMs; from += longest) {
            Interval.Builder interval = Interval.newBuilder()
                    .setId(Long.toString(from))
                    .setStartMs(from)
                    .setEndMs(Math.min(endMs, from + longest));
            file.sink()
                    .interval(
                            file.personId(), file.source(), kind.state(interval).build());
        }
        file.sink().accepted(firstRow, rows);
        kind = null;
        rows = 0;
    }
}
