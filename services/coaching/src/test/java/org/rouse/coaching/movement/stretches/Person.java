package org.rouse.coaching.movement.stretches;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.rouse.coaching.movement.evidence.EvidenceBatch;
import org.rouse.coaching.movement.evidence.Measure;
import org.rouse.coaching.movement.evidence.MinuteColumn;
import org.rouse.coaching.movement.evidence.Retraction;
import org.rouse.coaching.movement.evidence.SourceKind;
import org.rouse.coaching.movement.evidence.SourceRef;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.minutes.MinuteState;
import org.rouse.coaching.movement.minutes.StepRun;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.coaching.movement.state.InMemoryTimeline;

/** One person of a test: a timeline, a core, and short ways to say what their devices said. */
final class Person {

    static final long DAY = 17_000;

    /** First minute of a day in 2016. */
    static final long START = DAY * 1440;

    static final SourceRef WATCH = new SourceRef("watch", SourceKind.WEARABLE);
    static final SourceRef PHONE = new SourceRef("phone", SourceKind.PHONE);

    final InMemoryTimeline timeline = new InMemoryTimeline();
    final Movement movement;

    Person(MovementPolicy policy) {
        movement = new Movement(policy);
    }

    static Person ofDefaults() {
        return new Person(MovementPolicy.defaults());
    }

    /** The instant at which this minute ends, counted from {@link #START}. */
    static Instant endOf(int minute) {
        return Instant.ofEpochSecond((START + minute + 1) * 60);
    }

    /** Minute values, run-length: value, minutes, value, minutes ... */
    static int[] runs(int... valuesAndMinutes) {
        int[] values = new int[0];
        for (int i = 0; i < valuesAndMinutes.length; i += 2) {
            int from = values.length;
            values = Arrays.copyOf(values, from + valuesAndMinutes[i + 1]);
            Arrays.fill(values, from, values.length, valuesAndMinutes[i]);
        }
        return values;
    }

    static MinuteColumn column(Measure measure, int at, int... values) {
        return new MinuteColumn(measure, START + at, values, 1);
    }

    static EvidenceBatch batch(SourceRef source, MinuteColumn... columns) {
        return new EvidenceBatch(source, List.of(columns), List.of(), List.of(), false);
    }

    static EvidenceBatch spans(SourceRef source, Span... spans) {
        return new EvidenceBatch(source, List.of(), List.of(spans), List.of(), false);
    }

    static EvidenceBatch retractions(SourceRef source, Retraction... retractions) {
        return new EvidenceBatch(source, List.of(), List.of(), List.of(retractions), false);
    }

    /** Milliseconds at which a minute counted from {@link #START} begins. */
    static long ms(double minute) {
        return (long) ((START + minute) * 60_000);
    }

    /** The watch sends these intensities from a minute on; they are received long after. */
    Revision intensities(int at, int... valuesAndMinutes) {
        return takes(batch(WATCH, column(Measure.INTENSITY, at, runs(valuesAndMinutes))));
    }

    Revision takes(EvidenceBatch batch) {
        return takes(batch, Instant.parse("2026-01-01T00:00:00Z"));
    }

    Revision takes(EvidenceBatch batch, Instant now) {
        return movement.revise(timeline, batch, now);
    }

    MinuteState state(int minute) {
        return movement.day(timeline, START + minute, START + minute + 1)
                .runs()
                .getFirst()
                .state();
    }

    /** Steps of the minutes [from, to) counted from {@link #START}, -1 where not known. */
    List<Integer> steps(int from, int to) {
        List<Integer> steps = new ArrayList<>();
        movement.day(timeline, START + from, START + to)
                .steps()
                .forEach(run -> steps.addAll(Collections.nCopies(run.minutes(), run.steps())));
        steps.addAll(Collections.nCopies(to - from - steps.size(), StepRun.NOT_KNOWN));
        return steps;
    }

    /** Long stretches of at least this many minutes, as "first-last end" counted from {@link #START}. */
    List<String> stretches(int minLength) {
        return movement.stretches(timeline, 0, Long.MAX_VALUE, minLength).stream()
                .map(s -> (s.firstMinute() - START) + "-" + (s.lastMinute() - START) + " " + s.end())
                .toList();
    }
}
