package org.rouse.coaching.movement.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.rouse.coaching.movement.evidence.Measure;
import org.rouse.coaching.movement.evidence.SourceRef;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.coaching.movement.time.Range;
import org.rouse.coaching.movement.time.UtcDays;

/** Reads the sources' claims about a window from the evidence of its days. */
final class SourceReading {

    private final MovementPolicy policy;
    private final LongFunction<EvidenceDay> evidence;

    /** @param evidence reads the evidence of a UTC day */
    SourceReading(MovementPolicy policy, LongFunction<EvidenceDay> evidence) {
        this.policy = policy;
        this.evidence = evidence;
    }

    /** Decides which spans of a source count, and in what form. */
    interface Choice {
        Iterable<Span> of(SourceRef source, SourceDay day);
    }

    EvidenceDay day(long day) {
        return evidence.apply(day);
    }

    /** All sources with evidence about the days of a window. */
    TreeSet<SourceRef> sources(Range window) {
        TreeSet<SourceRef> sources = new TreeSet<>();
        for (Range part : window.byDay()) {
            day(UtcDays.of(part.from())).sources().forEach(source -> sources.add(source.source()));
        }
        return sources;
    }

    /**
     * A range widened over a constant pulse at its edges, including the reading beyond: whether such a pulse was measured depends on the
     * readings at either end of it.
     */
    Range withStandingPulse(Range range) {
        if (policy.nonWearWindow() == 0) {
            return range;
        }
        long from = range.from();
        long to = range.to();
        for (SourceRef source : sources(range.widened(1))) {
            from = Math.min(from, standing(source, range.from() - 1, -1));
            to = Math.max(to, standing(source, range.to(), 1) + 1);
        }
        return new Range(Math.max(0, from), to);
    }

    private long standing(SourceRef source, long start, int step) {
        int silent = 0;
        int beats = DayColumn.ABSENT;
        long at = start;
        while (at >= 0 && silent <= policy.heartRateWearMinutes() && Math.abs(at - start) <= FrozenPulse.LONGEST_REST) {
            SourceDay day = day(UtcDays.of(at)).find(source);
            int reading = day == null ? DayColumn.ABSENT : day.values(Measure.HEART_RATE_BPM)[UtcDays.minuteOf(at)];
            if (reading >= 0 && beats >= 0 && reading != beats) {
                break;
            }
            beats = Math.max(beats, reading);
            silent = reading >= 0 ? 0 : silent + 1;
            at += step;
        }
        return at;
    }

    /** Minutes [from, to) of a source's day, the first of which is at {@code at} of the window. */
    private record Piece(SourceDay day, SpanMinutes spans, int from, int to, int at) {}

    /** Begins with a source and reads the window into its claims; non-wear has to be inferred afterwards. */
    void read(SourceClaims claims, SourceRef source, Range window, Choice spans) {
        claims.begin();
        List<Piece> pieces = pieces(source, window, spans);
        pieces.forEach(each -> claims.frozen().add(each.day(), each.spans(), each.from(), each.to(), each.at()));
        claims.frozen().end();
        pieces.forEach(each -> claims.add(each.day(), each.spans(), each.from(), each.to(), each.at()));
    }

    private List<Piece> pieces(SourceRef source, Range window, Choice spans) {
        List<Piece> pieces = new ArrayList<>();
        for (Range part : window.byDay()) {
            long day = UtcDays.of(part.from());
            SourceDay own = day(day).find(source);
            if (own != null) {
                SpanMinutes minutes = own.spans().isEmpty()
                        ? SpanMinutes.NONE
                        : SpanMinutes.of(day, spans.of(source, own), policy.cutpoints());
                int from = UtcDays.minuteOf(part.from());
                pieces.add(new Piece(own, minutes, from, from + part.minutes(), (int) (part.from() - window.from())));
            }
        }
        return pieces;
    }
}
