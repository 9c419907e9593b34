package org.rouse.coaching.movement.stretches;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rouse.coaching.movement.evidence.EvidenceBatch;
import org.rouse.coaching.movement.evidence.Measure;
import org.rouse.coaching.movement.evidence.MinuteColumn;
import org.rouse.coaching.movement.evidence.SourceKind;
import org.rouse.coaching.movement.evidence.SourceRef;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.evidence.SpanKind;
import org.rouse.coaching.movement.minutes.MinuteState;
import org.rouse.coaching.movement.minutes.StoredMinutes;
import org.rouse.coaching.movement.policy.MovementPolicy;

/**
 * The rules of the domain as plainly as possible, over whole minutes, from scratch each time; tests compare the core with it. It knows
 * columns, sleep, transport and typed workouts that lie on whole minutes.
 */
final class Reference {

    private record Value(long version, int value) {}

    private record SpanKey(SourceRef source, String id, SpanKind kind) {}

    private final MovementPolicy policy;
    private final long start;
    private final int minutes;
    private final Map<SourceRef, Map<Measure, Value[]>> columns = new HashMap<>();
    private final Map<SpanKey, Span> spans = new HashMap<>();

    Reference(MovementPolicy policy, long start, int minutes) {
        this.policy = policy;
        this.start = start;
        this.minutes = minutes;
    }

    void take(EvidenceBatch batch) {
        for (MinuteColumn column : batch.columns()) {
            Value[] own = columns.computeIfAbsent(batch.source(), _ -> new HashMap<>())
                    .computeIfAbsent(column.measure(), _ -> new Value[minutes]);
            for (int i = 0; i < column.values().length; i++) {
                int at = (int) (column.firstMinute() - start) + i;
                Value next = new Value(column.version(), column.values()[i]);
                if (next.value() >= 0 && (own[at] == null || beats(next, own[at]))) {
                    own[at] = next;
                }
            }
        }
        for (Span span : batch.spans()) {
            spans.merge(
                    new SpanKey(batch.source(), span.id(), span.kind()),
                    span,
                    (a, b) -> b.version() > a.version() ? b : a);
        }
    }

    private static boolean beats(Value a, Value b) {
        return a.version() != b.version() ? a.version() > b.version() : a.value() > b.value();
    }

    List<MinuteState> states() {
        List<MinuteState> states = new ArrayList<>();
        Map<SourceRef, boolean[]> nonWear = new HashMap<>();
        columns.keySet().forEach(source -> nonWear.put(source, nonWear(source)));
        for (int at = 0; at < minutes; at++) {
            states.add(state(at, nonWear));
        }
        return states;
    }

    /**
     * Steps of each minute: those of the trusted source among the sources that were worn or carried, then the largest count; -1 where no
     * source counted.
     */
    List<Integer> steps() {
        List<Integer> steps = new ArrayList<>();
        int[] best = new int[minutes];
        Arrays.fill(best, -1);
        for (SourceRef source : columns.keySet()) {
            boolean[] nonWear = nonWear(source);
            for (int at = 0; at < minutes; at++) {
                int taken = value(source, Measure.STEPS, at);
                boolean worn = value(source, Measure.WORN, at) != 0 && !nonWear[at];
                if (worn && (taken > 0 || (taken == 0 && source.kind() != SourceKind.PHONE))) {
                    best[at] = Math.max(best[at], taken == 0 ? 0 : standing(source) * 1000 + taken);
                }
            }
        }
        for (int weighed : best) {
            steps.add(weighed < 0 ? weighed : weighed % 1000);
        }
        return steps;
    }

    private int standing(SourceRef source) {
        List<String> order = policy.sources().entries();
        int at = order.indexOf(source.id());
        return at < 0 ? 0 : order.size() - at;
    }

    private MinuteState state(int at, Map<SourceRef, boolean[]> nonWear) {
        int best = -1;
        boolean still = false;
        boolean sleep = false;
        boolean transport = false;
        boolean notWorn = false;
        for (SourceRef source : sources()) {
            boolean off = value(source, Measure.WORN, at) == 0;
            boolean asleep = !off
                    && (value(source, Measure.ASLEEP, at) == 1
                            || (value(source, Measure.ASLEEP, at) < 0 && covered(source, SpanKind.SLEEP, at)));
            boolean riding = !off && covered(source, SpanKind.TRANSPORT, at);
            int claim = claim(source, at);
            if (off && claim / 10 != 5) {
                claim = -1;
            }
            notWorn |= off;
            sleep |= asleep;
            transport |= riding;
            if (claim >= 0 && claim % 10 == 0) {
                boolean unworn = nonWear.containsKey(source) && nonWear.get(source)[at];
                notWorn |= unworn;
                still |= !unworn && source.kind() != SourceKind.PHONE;
            } else if (claim > 0 && !(claim % 10 == 1 && (asleep || riding))) {
                best = Math.max(best, weighed(claim, source));
            }
        }
        if (best > 0) {
            return MinuteState.ofCode(best % 10 + 1);
        }
        return sleep
                ? MinuteState.SLEEP
                : transport
                        ? MinuteState.TRANSPORT
                        : still ? MinuteState.SEDENTARY : notWorn ? MinuteState.NOT_WORN : MinuteState.UNKNOWN;
    }

    /** Weighs a claim by rank, then by the person's order of sources, then by effort in the last digit. */
    private int weighed(int claim, SourceRef source) {
        return claim / 10 * 1000 + standing(source) * 10 + claim % 10;
    }

    /** Rank times 10 plus effort, or -1. */
    private int claim(SourceRef source, int at) {
        for (Map.Entry<SpanKey, Span> entry : spans.entrySet()) {
            if (entry.getKey().source().equals(source)
                    && entry.getValue() instanceof Span.Workout workout
                    && covers(workout, at)) {
                return 50 + StoredMinutes.effortOfMet(workout.metThousandths());
            }
        }
        int intensity = value(source, Measure.INTENSITY, at);
        if (intensity >= 0) {
            return 30 + intensity;
        }
        int steps = value(source, Measure.STEPS, at);
        return steps < 0 ? -1 : 10 + (steps == 0 ? 0 : steps < 100 ? 1 : steps < 130 ? 2 : 3);
    }

    private boolean[] nonWear(SourceRef source) {
        boolean[] off = new boolean[minutes];
        if (source.kind() != SourceKind.WEARABLE || policy.nonWearWindow() == 0) {
            return off;
        }
        boolean[] stands = standingPulse(source);
        int run = 0;
        for (int at = 0; at <= minutes; at++) {
            if (at < minutes && unprovenZero(source, at, stands)) {
                run++;
                continue;
            }
            for (int k = at - run; run >= policy.nonWearWindow() && k < at; k++) {
                off[k] = true;
            }
            run = 0;
        }
        return off;
    }

    /**
     * Marks the minutes of each run of equal pulse readings, none too far from the next, that is at least as long as the non-wear window. A
     * run of less than a day with effort on both sides is left out.
     */
    private boolean[] standingPulse(SourceRef source) {
        boolean[] stands = new boolean[minutes];
        for (int from = 0; from < minutes; from++) {
            int beats = value(source, Measure.HEART_RATE_BPM, from);
            if (beats < 0 || value(source, Measure.WORN, from) == 0) {
                continue;
            }
            int last = from;
            for (int at = from; at < minutes && at - last - 1 <= policy.heartRateWearMinutes(); at++) {
                int reading = value(source, Measure.HEART_RATE_BPM, at);
                if (value(source, Measure.STEPS, at) > 0
                        || value(source, Measure.INTENSITY, at) > 0
                        || value(source, Measure.WORN, at) == 0
                        || (reading >= 0 && reading != beats)) {
                    break;
                }
                last = reading == beats && at - last - 1 <= policy.heartRateWearMinutes() ? at : last;
            }
            if (last - from + 1 >= policy.nonWearWindow()
                    && !(last - from < 1440 && effort(source, from, -1, beats) && effort(source, last, 1, beats))) {
                Arrays.fill(stands, from, last + 1, true);
            }
            from = last;
        }
        return stands;
    }

    /** Whether the next reading on that side of a minute lies 30 beats above, is near enough, and has no unworn minute in between. */
    private boolean effort(SourceRef source, int minute, int step, int beats) {
        for (int i = 1; i <= policy.heartRateWearMinutes() + 1; i++) {
            int at = minute + i * step;
            if (at < 0 || at >= minutes || value(source, Measure.WORN, at) == 0) {
                return false;
            }
            int reading = value(source, Measure.HEART_RATE_BPM, at);
            if (reading >= 0) {
                return reading >= beats + 30;
            }
        }
        return false;
    }

    private boolean unprovenZero(SourceRef source, int at, boolean[] stands) {
        int claim = claim(source, at);
        if (claim < 0 || claim % 10 != 0 || value(source, Measure.STEPS, at) > 0) {
            return false;
        }
        boolean asleep = value(source, Measure.ASLEEP, at) == 1
                || (value(source, Measure.ASLEEP, at) < 0 && covered(source, SpanKind.SLEEP, at));
        if (asleep || value(source, Measure.WORN, at) >= 0) {
            return false;
        }
        for (int k = Math.max(0, at - policy.heartRateWearMinutes()); k <= at; k++) {
            boolean measured = !stands[k] && !stands[at];
            if (measured && value(source, Measure.HEART_RATE_BPM, k) >= 0 && value(source, Measure.WORN, k) != 0) {
                return false;
            }
        }
        return true;
    }

    private List<SourceRef> sources() {
        List<SourceRef> all = new ArrayList<>(columns.keySet());
        spans.keySet().forEach(key -> {
            if (!all.contains(key.source())) {
                all.add(key.source());
            }
        });
        return all;
    }

    private int value(SourceRef source, Measure measure, int at) {
        Map<Measure, Value[]> own = columns.get(source);
        Value[] column = own == null ? null : own.get(measure);
        return column == null || column[at] == null ? -1 : column[at].value();
    }

    private boolean covered(SourceRef source, SpanKind kind, int at) {
        return spans.entrySet().stream()
                .anyMatch(entry -> entry.getKey().source().equals(source)
                        && entry.getKey().kind() == kind
                        && covers(entry.getValue(), at));
    }

    private boolean covers(Span span, int at) {
        long ms = (start + at) * 60_000;
        return span.startMs() <= ms && ms < span.endMs();
    }

    /** First and last minute of every stretch of at least a length, by trying all. */
    static List<long[]> stretches(List<MinuteState> states, int minBreak, int minLength) {
        List<long[]> found = new ArrayList<>();
        int first = -1;
        int last = -1;
        int moving = 0;
        for (int at = 0; at <= states.size(); at++) {
            MinuteState state = at < states.size() ? states.get(at) : MinuteState.UNKNOWN;
            boolean moves =
                    state == MinuteState.UPRIGHT || state == MinuteState.MODERATE || state == MinuteState.VIGOROUS;
            moving = moves ? moving + 1 : 0;
            boolean ends = !state.knownAwake() || moving >= minBreak;
            if (ends && first >= 0) {
                if (last - first + 1 >= minLength) {
                    found.add(new long[] {first, last});
                }
                first = -1;
            }
            if (state == MinuteState.SEDENTARY) {
                first = first < 0 ? at : first;
                last = at;
            }
        }
        return found;
    }
}
