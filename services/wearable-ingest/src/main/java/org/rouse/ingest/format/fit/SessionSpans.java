package org.rouse.ingest.format.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rouse.ingest.format.evidence.TimeRules;
import org.rouse.ingest.format.fit.protocol.FitMessage;

/**
 * The time of a session, while its timer ran. Its own data is used where its records agree; otherwise the records decide. Time without
 * records is taken out, the longest first, as long as more is left than the timer ran.
 */
final class SessionSpans {

    private static final long LONGEST_MS = TimeRules.LONGEST.toMillis();

    /** [ours] Records this far outside of a session do not belong to the time it claims. */
    private static final long OUTSIDE_MS = 10 * Profile.MINUTE_MS;

    /** [ours] Without timer data, a gap of this length between records is a pause. */
    private static final long PAUSE_MS = 30 * Profile.MINUTE_MS;

    private SessionSpans() {}

    /**
     * The spans in order, of at most a day each; empty where they are unknown.
     *
     * @param recorded spans of the records of the file, in order
     * @param stops    when the timer was stopped
     * @param alone    whether all records belong to this session
     */
    static List<Span> of(Session session, List<Span> recorded, List<Span> stops, boolean alone) {
        Optional<Span> stated = session.stated(recorded);
        boolean believed = stated.isPresent() && stated.get().length() <= LONGEST_MS;
        if (believed && !alone) {
            Span own = stated.get();
            return within(own, overlapping(own, recorded), stops, session.timerMs());
        }
        if (believed && agrees(stated.get(), recorded)) {
            return within(stated.get(), recorded, stops, session.timerMs());
        }
        if (!alone || recorded.isEmpty()) {
            return stated.map(List::of).orElse(List.of());
        }
        return recorded(reaching(recorded, session.stampMs()), stops, session.timerMs());
    }

    private static List<Span> overlapping(Span own, List<Span> recorded) {
        return recorded.stream()
                .filter(span -> span.endMs() >= own.startMs() && span.startMs() <= own.endMs())
                .toList();
    }

    private static boolean agrees(Span stated, List<Span> recorded) {
        return recorded.isEmpty()
                || (recorded.getFirst().startMs() >= stated.startMs() - OUTSIDE_MS
                        && recorded.getLast().endMs() <= stated.endMs() + OUTSIDE_MS);
    }

    /** The last record is made a few seconds before the session is written. */
    private static List<Span> reaching(List<Span> recorded, long stamp) {
        Span last = recorded.getLast();
        if (stamp <= last.endMs() || stamp > last.endMs() + Marks.APART_MS) {
            return recorded;
        }
        List<Span> all = new ArrayList<>(recorded.subList(0, recorded.size() - 1));
        all.add(new Span(last.startMs(), stamp));
        return all;
    }

    private static List<Span> within(Span whole, List<Span> recorded, List<Span> stops, long timerMs) {
        List<Span> running = Span.without(List.of(whole), stops);
        if (running.isEmpty()) {
            running = List.of(whole);
        }
        if (timerMs == FitMessage.ABSENT || recorded.isEmpty()) {
            return running;
        }
        return withoutSilence(running, Span.without(running, recorded), timerMs);
    }

    private static List<Span> recorded(List<Span> recorded, List<Span> stops, long timerMs) {
        Span whole = new Span(recorded.getFirst().startMs(), recorded.getLast().endMs());
        List<Span> silence = Span.without(List.of(whole), recorded);
        if (timerMs == FitMessage.ABSENT) {
            List<Span> pauses =
                    silence.stream().filter(gap -> gap.length() > PAUSE_MS).toList();
            return daily(ran(Span.without(List.of(whole), pauses), stops));
        }
        return daily(withoutSilence(ran(List.of(whole), stops), silence, timerMs));
    }

    private static List<Span> ran(List<Span> spans, List<Span> stops) {
        List<Span> running = Span.without(spans, stops);
        return running.isEmpty() ? spans : running;
    }

    private static List<Span> withoutSilence(List<Span> running, List<Span> silence, long timerMs) {
        List<Span> left = running;
        for (Span gap : silence.stream()
                .filter(each -> each.length() > Marks.APART_MS)
                .sorted(Comparator.comparingLong(Span::length).reversed())
                .toList()) {
            if (Span.sum(left) <= timerMs + Marks.APART_MS) {
                break;
            }
            left = Span.without(left, List.of(gap));
        }
        return left.isEmpty() ? running : left;
    }

    private static List<Span> daily(List<Span> spans) {
        List<Span> days = new ArrayList<>();
        for (Span span : spans) {
            for (long from = span.startMs(); from < span.endMs(); from += LONGEST_MS) {
                days.add(new Span(from, Math.min(span.endMs(), from + LONGEST_MS)));
            }
        }
        return days;
    }
}
