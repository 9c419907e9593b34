package org.rouse.ingest.format.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rouse.contracts.v1.IntensityHeld;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.StepsTaken;
import org.rouse.ingest.format.fit.StepCounters.Count;
import org.rouse.ingest.format.fit.StepCounters.Growth;
import org.rouse.ingest.format.fit.protocol.FitMessage;

/**
 * Time on foot: steps are placed in the time that the device called walking or running since the previous count, or else in the time that
 * is known to be active up to the count. Time on foot without counted steps is given as such.
 */
final class OnFoot {

    /** [ours] No pace is faster: four steps a second. */
    private static final long FEWEST_MS_PER_STEP = 250;
    /** [ours] The pace of steps within time that is called sedentary: moderate, at its end. */
    private static final long MS_PER_STRAY_STEP = 600;

    private static final long LONGEST_MS = 24 * 60 * Profile.MINUTE_MS;
    private static final int MOST_PENDING = 10_000;

    private final FitReading to;
    private final Map<Long, List<Held>> pending = new HashMap<>();
    private int waiting;

    private record Held(Span span, long index) {}

    OnFoot(FitReading to) {
        this.to = to;
    }

    /** Adds time on foot, whose message is accepted once its steps are known. */
    void held(long type, Span span, long index) {
        pending.computeIfAbsent(type, _ -> new ArrayList<>()).add(new Held(span, index));
        if (++waiting == MOST_PENDING) {
            finish();
        }
    }

    /** Gives the facts of counted steps. Returns when they were taken. */
    List<Span> taken(Count now, Growth growth, Moment moment) {
        List<Held> called = pending.getOrDefault(now.type(), List.of());
        List<Span> spans = called.stream().map(Held::span).toList();
        long all = Span.sum(spans);
        if (all < growth.steps() * FEWEST_MS_PER_STEP || all > LONGEST_MS) {
            spans = List.of(upTo(now.at(), growth, moment));
        }
        give(now.type(), spans, growth.steps());
        accept(called);
        pending.remove(now.type());
        return spans;
    }

    private static Span upTo(long at, Growth growth, Moment moment) {
        long lasted = growth.activeMs();
        if (lasted == FitMessage.ABSENT || lasted <= 0) {
            lasted = moment.isSedentary()
                    ? growth.steps() * MS_PER_STRAY_STEP
                    : at - Math.max(growth.fromMs(), moment.previous());
        }
        lasted = Math.max(lasted, growth.steps() * FEWEST_MS_PER_STEP);
        return new Span(Math.max(growth.fromMs(), at - Math.min(lasted, LONGEST_MS)), at);
    }

    private void give(long type, List<Span> spans, long steps) {
        long all = Span.sum(spans);
        long thousandths = steps * 1000;
        long given = 0;
        long passed = 0;
        for (Span span : spans) {
            passed += span.length();
            long upToHere = thousandths * passed / all;
            to.interval(Interval.newBuilder()
                    .setId("steps|" + type + "|" + span.endMs())
                    .setStartMs(span.startMs())
                    .setEndMs(span.endMs())
                    .setSteps(StepsTaken.newBuilder().setStepsThousandths(upToHere - given)));
            given = upToHere;
        }
    }

    /** Gives the time on foot of a type whose steps are not counted, or did not grow. */
    void uncounted(long type) {
        List<Held> called = pending.getOrDefault(type, List.of());
        for (Held held : called) {
            hold(to, held.span(), ActivityTypes.intensity(type, 0));
        }
        accept(called);
        pending.remove(type);
    }

    static void hold(FitReading to, Span span, int intensity) {
        to.interval(Interval.newBuilder()
                .setId("held|" + span.endMs())
                .setStartMs(span.startMs())
                .setEndMs(span.endMs())
                .setIntensity(IntensityHeld.newBuilder().setIntensity(intensity)));
    }

    private void accept(List<Held> called) {
        waiting -= called.size();
        called.stream()
                .map(Held::index)
                .filter(index -> index != Moment.ELSEWHERE)
                .forEach(to::accept);
    }

    /** Must be called at the end of the file. */
    void finish() {
        List.copyOf(pending.keySet()).forEach(this::uncounted);
    }
}
