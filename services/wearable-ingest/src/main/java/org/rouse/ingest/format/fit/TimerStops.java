package org.rouse.ingest.format.fit;

import java.util.ArrayList;
import java.util.List;
import org.rouse.ingest.format.fit.protocol.FitMessage;

/** The times at which the timer of a recording was stopped: from an event that stops it to the next that starts it. */
final class TimerStops {

    private static final int TYPE = 1;
    private static final int MOST = 10_000;

    private final List<Span> stops = new ArrayList<>();
    private long since = FitMessage.ABSENT;

    /** @param atMs time of the event */
    void event(FitMessage timer, long atMs) {
        switch ((int) timer.value(TYPE)) {
            case 0 -> start(atMs);
            case 1, 4, 8, 9 -> since = since == FitMessage.ABSENT ? atMs : since; // stop, stop all, and both for good
            default -> {}
        }
    }

    private void start(long atMs) {
        if (since != FitMessage.ABSENT && atMs > since && stops.size() < MOST) {
            stops.add(new Span(since, atMs));
        }
        since = FitMessage.ABSENT;
    }

    /** The last stop has no end where the timer was not started again. */
    List<Span> spans() {
        List<Span> all = new ArrayList<>(stops);
        if (since != FitMessage.ABSENT) {
            all.add(new Span(since, Long.MAX_VALUE));
        }
        return all;
    }
}
