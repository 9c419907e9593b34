package org.rouse.ingest.format.fit;

import java.util.ArrayList;
import java.util.List;

/** The times of a recording: moments that are close together form one span; a gap, or a step back, begins another. */
final class Marks {

    /** [ours] Devices that record only changes leave shorter gaps between two records. */
    static final long APART_MS = Profile.MINUTE_MS;

    private static final int MOST = 10_000;

    private final List<Span> closed = new ArrayList<>();
    private Span open = new Span(0, -1);

    /** Adds one recorded moment. */
    void at(long ms) {
        during(ms, ms);
    }

    /** Adds a time of continuous recording. */
    void during(long fromMs, long toMs) {
        if (open.length() >= 0 && fromMs - open.endMs() <= APART_MS && open.startMs() - toMs <= APART_MS) {
            open = new Span(Math.min(open.startMs(), fromMs), Math.max(open.endMs(), toMs));
            return;
        }
        if (open.length() >= 0 && closed.size() < MOST) {
            closed.add(open);
        }
        open = new Span(fromMs, toMs);
    }

    /** The spans in order, overlapping ones joined. */
    List<Span> spans() {
        List<Span> all = new ArrayList<>(closed);
        if (open.length() >= 0) {
            all.add(open);
        }
        return Span.merged(all);
    }
}
