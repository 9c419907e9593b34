package org.rouse.coaching.movement.minutes;

import java.util.Comparator;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.movement.evidence.Measure;
import org.rouse.coaching.movement.evidence.SourceRef;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.evidence.SpanKind;

/** The evidence of one source about one UTC day. */
final class SourceDay {

    private static final Comparator<Span> ORDER =
            Comparator.comparing(Span::kind).thenComparing(Span::id);

    private final SourceRef source;
    private final @Nullable DayColumn[] columns = new @Nullable DayColumn[Measure.CODES];
    private final TreeSet<Span> spans = new TreeSet<>(ORDER);
    private final TimesTakenBack takenBack = new TimesTakenBack();

    SourceDay(SourceRef source) {
        this.source = source;
    }

    SourceRef source() {
        return source;
    }

    /** The column of a measure, created where absent. */
    DayColumn column(Measure measure) {
        DayColumn column = columns[measure.code()];
        if (column == null) {
            column = new DayColumn();
            columns[measure.code()] = column;
        }
        return column;
    }

    void put(Measure measure, DayColumn column) {
        columns[measure.code()] = column;
    }

    @Nullable
    DayColumn stored(Measure measure) {
        return columns[measure.code()];
    }

    /** The values of a measure per minute of the day; negative is absent. */
    int[] values(Measure measure) {
        DayColumn column = columns[measure.code()];
        return column == null ? DayColumn.NOTHING : column.values();
    }

    /** Whether there never was any fact or retraction. */
    boolean isEmpty() {
        if (!spans.isEmpty() || !takenBack.isEmpty()) {
            return false;
        }
        for (DayColumn column : columns) {
            if (column != null && !column.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Its workouts that count, which come first among the spans. */
    Stream<Span.Workout> workouts() {
        return counting(spans.stream().takeWhile(span -> span.kind() == SpanKind.WORKOUT))
                .map(Span.Workout.class::cast);
    }

    /** The spans that count for the day, ordered by kind and id: those whose time is not taken back. */
    Stream<Span> counting() {
        return counting(spans.stream());
    }

    private Stream<Span> counting(Stream<Span> all) {
        return takenBack.isEmpty() ? all : all.filter(span -> !takenBack.hides(span));
    }

    /**
     * All spans that affect the day, ordered by kind and id; at most one of each identity. Also those whose time is taken back: a newer
     * version replaces them, and their identities are forgotten with the day.
     */
    TreeSet<Span> spans() {
        return spans;
    }

    TimesTakenBack takenBack() {
        return takenBack;
    }
}
