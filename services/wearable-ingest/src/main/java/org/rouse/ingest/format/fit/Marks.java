package org.rouse.ingest.format.fit;

import java.util.ArrayList;
import java.util.List;

/** When something was recorded: moments that lie close together are one span, those that do not, or go back, begin another. */
final class Marks {

    /** [ours] Devices that record only what changes leave less between two records. */
    static final long APART_MS = Profile.MINUTE_MS;

    private static final int MOST = 10_000;

    private final List<Span> closed = new ArrayList<>();
    private Span open = new Span(0, -1);

    /** Notes what was recorded at one moment. */
    void at(long ms) {
        during(ms, ms);
    }

    /** Notes what was recorded all the time. */
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

    /** In order, those that overlap joined. */
    List<Span> spans() {
        List<Span> all = new ArrayList<>(closed);
        if (open.length() >= 0) {
            all.add(open);
        }
        return Span.merged(all);
    }
}
