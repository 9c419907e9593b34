package org.rouse.coaching.movement.minutes;

import java.time.Duration;
import java.util.Comparator;
import java.util.TreeSet;
import org.rouse.coaching.movement.evidence.Retraction;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.evidence.SpanKind;
import org.rouse.coaching.movement.state.StateReader;
import org.rouse.coaching.movement.state.StateWriter;
import org.rouse.coaching.movement.time.UtcDays;

/**
 * The times of one source whose spans are taken back, as far as they concern one UTC day. Of two, one of which says all that the other does,
 * only that one is held, so equal retractions in any order leave the same.
 */
final class TimesTakenBack {

    private static final Comparator<Retraction.OfTime> ORDER = Comparator.comparing(Retraction.OfTime::kind)
            .thenComparingLong(Retraction.OfTime::startMs)
            .thenComparingLong(Retraction.OfTime::endMs)
            .thenComparingLong(Retraction.OfTime::version);

    /** No span that affects a day lies further from it: a span is a day long at most, and reaches one beyond its end at most. */
    private static final int AROUND_DAYS = 2;

    private static final int LONGEST_MS =
            (int) Duration.ofDays(AROUND_DAYS + 1 + AROUND_DAYS).toMillis();

    private final TreeSet<Retraction.OfTime> times = new TreeSet<>(ORDER);

    /** The last UTC day whose evidence may hold a span that the retraction takes back. */
    static long lastDay(Retraction.OfTime retraction) {
        return UtcDays.of((retraction.endMs() - 1 + Span.LONGEST.toMillis()) / UtcDays.MS_PER_MINUTE);
    }

    boolean isEmpty() {
        return times.isEmpty();
    }

    /** Takes the part of a retraction that concerns a day; says whether more is taken back than before. */
    boolean add(long day, Retraction.OfTime retraction) {
        return add(retraction.within(startMs(day - AROUND_DAYS), startMs(day + 1 + AROUND_DAYS)));
    }

    private boolean add(Retraction.OfTime part) {
        if (times.stream().anyMatch(held -> held.implies(part))) {
            return false;
        }
        times.removeIf(part::implies);
        return times.add(part);
    }

    private static long startMs(long day) {
        return UtcDays.first(day) * UtcDays.MS_PER_MINUTE;
    }

    /** Whether a span of the day is taken back. */
    boolean hides(Span span) {
        return times.stream().anyMatch(time -> time.hides(span));
    }

    void write(StateWriter out) {
        out.number(times.size());
        for (Retraction.OfTime time : times) {
            out.octet(time.kind().code());
            out.number(time.startMs());
            out.number(time.endMs() - time.startMs());
            out.signed(time.version());
        }
    }

    /** What was written: none of it says what another does. */
    void read(StateReader in, int most) {
        int count = in.within(0, most);
        for (int i = 0; i < count; i++) {
            int code = in.octet();
            SpanKind kind = SpanKind.ofCode(code)
                    .orElseThrow(() -> in.corrupt(new IllegalArgumentException("span kind " + code)));
            long start = in.number();
            times.add(new Retraction.OfTime(kind, start, start + in.within(1, LONGEST_MS), in.signed()));
        }
    }
}
