package org.rouse.coaching.movement.minutes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.rouse.coaching.movement.evidence.EvidenceBatch;
import org.rouse.coaching.movement.evidence.MinuteColumn;
import org.rouse.coaching.movement.evidence.Retraction;
import org.rouse.coaching.movement.evidence.SourceRef;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.state.Timeline;
import org.rouse.coaching.movement.time.Range;
import org.rouse.coaching.movement.time.UtcDays;

/** One person's evidence while one input is processed: read once, changed in place, written at the end. */
public final class Evidence {

    private final Timeline timeline;
    private final Map<Long, EvidenceDay> days = new HashMap<>();
    private final Map<Long, SpanBucket> buckets = new HashMap<>();
    private final TreeSet<Long> touchedDays = new TreeSet<>();
    private final List<Range> changed = new ArrayList<>();

    /** @param timeline storage of the evidence */
    public Evidence(Timeline timeline) {
        this.timeline = timeline;
    }

    /** The minutes whose evidence changed. */
    public List<Range> changed() {
        return changed;
    }

    /** The evidence of a UTC day. */
    EvidenceDay day(long day) {
        return days.computeIfAbsent(day, key -> {
            byte[] stored = timeline.read(Timeline.Slot.EVIDENCE, key);
            return stored == null ? new EvidenceDay() : EvidenceDay.decode(stored);
        });
    }

    /** Merges the facts of one source; of each identity the highest version counts, in whatever order they come. */
    public void take(EvidenceBatch batch) {
        for (MinuteColumn column : batch.columns()) {
            take(batch.source(), column);
        }
        for (Span span : batch.spans()) {
            bucket(batch.source(), span.id()).put(batch.source(), span).ifPresent(replaced -> {
                replaced.old().ifPresent(old -> remove(batch.source(), old));
                add(batch.source(), span);
            });
        }
        for (Retraction retraction : batch.retractions()) {
            switch (retraction) {
                case Retraction.OfSpan span ->
                    bucket(batch.source(), span.id())
                            .retract(batch.source(), span)
                            .forEach(gone -> remove(batch.source(), gone));
                case Retraction.OfMinutes minutes -> retract(batch.source(), minutes);
                case Retraction.OfTime time -> retract(batch.source(), time);
            }
        }
    }

    /** Writes the days and identities that changed. */
    public void write() {
        for (long day : touchedDays) {
            if (day(day).isEmpty()) {
                timeline.remove(Timeline.Slot.EVIDENCE, day);
            } else {
                write(Timeline.Slot.EVIDENCE, day, day(day).encode());
            }
        }
        buckets.forEach((number, bucket) -> {
            if (!bucket.isEmpty()) {
                write(Timeline.Slot.SPANS, number, bucket.encode());
            }
        });
    }

    private void write(Timeline.Slot slot, long key, byte[] bytes) {
        if (!Arrays.equals(bytes, timeline.read(slot, key))) {
            timeline.write(slot, key, bytes);
        }
    }

    private void take(SourceRef source, MinuteColumn column) {
        int done = 0;
        while (done < column.values().length) {
            long minute = column.firstMinute() + done;
            long day = UtcDays.of(minute);
            int at = UtcDays.minuteOf(minute);
            int count = Math.min(column.values().length - done, UtcDays.MINUTES - at);
            DayColumn own = touched(day).of(source).column(column.measure());
            note(day, own.merge(at, column.values(), done, count, column.version()));
            done += count;
        }
    }

    private void retract(SourceRef source, Retraction.OfMinutes retraction) {
        long minute = Math.ceilDiv(retraction.startMs(), UtcDays.MS_PER_MINUTE);
        long end = Math.ceilDiv(retraction.endMs(), UtcDays.MS_PER_MINUTE);
        while (minute < end) {
            long day = UtcDays.of(minute);
            long stop = Math.min(end, UtcDays.first(day + 1));
            DayColumn own = touched(day).of(source).column(retraction.measure());
            note(day, own.retract(UtcDays.minuteOf(minute), (int) (stop - UtcDays.first(day)), retraction.version()));
            minute = stop;
        }
    }

    private void retract(SourceRef source, Retraction.OfTime retraction) {
        for (long day = UtcDays.of(retraction.startMs() / UtcDays.MS_PER_MINUTE);
                day <= TimesTakenBack.lastDay(retraction);
                day++) {
            SourceDay own = touched(day).of(source);
            if (own.takenBack().add(day, retraction)) {
                own.spans().stream().filter(retraction::hides).forEach(this::note);
            }
        }
    }

    private void note(long day, int packed) {
        if (packed != 0) {
            changed.add(new Range(UtcDays.first(day) + (packed >> 16), UtcDays.first(day) + (packed & 0xFFFF)));
        }
    }

    private void add(SourceRef source, Span span) {
        for (long day = firstDay(span); day <= lastDay(span); day++) {
            touched(day).of(source).spans().add(span);
        }
        note(span);
    }

    private void remove(SourceRef source, Span span) {
        for (long day = firstDay(span); day <= lastDay(span); day++) {
            touched(day).of(source).spans().remove(span);
        }
        note(span);
    }

    private void note(Span span) {
        changed.add(new Range(
                Math.floorDiv(span.startMs(), UtcDays.MS_PER_MINUTE),
                Math.ceilDiv(reachMs(span), UtcDays.MS_PER_MINUTE)));
    }

    private static long firstDay(Span span) {
        return UtcDays.of(span.startMs() / UtcDays.MS_PER_MINUTE);
    }

    private static long lastDay(Span span) {
        return UtcDays.of((reachMs(span) - 1) / UtcDays.MS_PER_MINUTE);
    }

    /**
     * The instant up to which a span affects minutes: a posture cuts earlier ones as far as those may last, and the records of one slot are
     * read together even where they end at different times. Stored as far as that, each day can be decided from its own evidence.
     */
    private static long reachMs(Span span) {
        return switch (span.kind()) {
            case POSTURE, SLOT -> span.startMs() + Span.LONGEST.toMillis();
            // Rounding to the nearest minute may reach one minute further.
            case STEPS -> span.endMs() + UtcDays.MS_PER_MINUTE;
            case WORKOUT, SLEEP, WEAR, STILL, INTENSITY, TRANSPORT -> span.endMs();
        };
    }

    private EvidenceDay touched(long day) {
        touchedDays.add(day);
        return day(day);
    }

    private SpanBucket bucket(SourceRef source, String id) {
        return buckets.computeIfAbsent(SpanBucket.of(source, id), key -> {
            byte[] stored = timeline.read(Timeline.Slot.SPANS, key);
            return stored == null ? new SpanBucket() : SpanBucket.decode(stored);
        });
    }

    /**
     * Drops the identities of the spans of all days before this one, unless a span reaches beyond; retractions take a few bytes and stay.
     * The days themselves are still stored afterwards.
     */
    public static void forgetIdentities(Timeline timeline, long beforeUtcDay) {
        OptionalLong day = timeline.dayAfter(Timeline.Slot.EVIDENCE, -1);
        while (day.isPresent() && day.getAsLong() < beforeUtcDay) {
            byte[] stored = timeline.read(Timeline.Slot.EVIDENCE, day.getAsLong());
            for (SourceDay source : stored == null
                    ? List.<SourceDay>of()
                    : EvidenceDay.decode(stored).sources()) {
                source.spans()
                        .forEach(span -> forget(timeline, SpanBucket.of(source.source(), span.id()), beforeUtcDay));
            }
            day = timeline.dayAfter(Timeline.Slot.EVIDENCE, day.getAsLong());
        }
    }

    private static void forget(Timeline timeline, long number, long beforeUtcDay) {
        byte[] stored = timeline.read(Timeline.Slot.SPANS, number);
        if (stored == null) {
            return;
        }
        SpanBucket bucket = SpanBucket.decode(stored);
        bucket.forget(UtcDays.first(beforeUtcDay) * UtcDays.MS_PER_MINUTE);
        if (bucket.isEmpty()) {
            timeline.remove(Timeline.Slot.SPANS, number);
        } else {
            timeline.write(Timeline.Slot.SPANS, number, bucket.encode());
        }
    }
}
