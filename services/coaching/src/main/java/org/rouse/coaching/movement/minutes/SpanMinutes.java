package org.rouse.coaching.movement.minutes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.aerobic.Activity;
import org.rouse.coaching.aerobic.ActivityCatalogue;
import org.rouse.coaching.aerobic.NamelessEffort;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.evidence.SpanKind;
import org.rouse.coaching.movement.policy.Cutpoints;
import org.rouse.coaching.movement.time.Range;
import org.rouse.coaching.movement.time.UtcDays;

/** The claims of one source's spans about each minute of one UTC day. Arrays are shared where a kind is absent: read only. */
final class SpanMinutes {

    static final byte YES = 1;
    static final byte NO = 2;

    private static final byte[] NOTHING = new byte[UtcDays.MINUTES];
    static final SpanMinutes NONE = new SpanMinutes();

    /** Effort << 2 | impact, plus 1; effort 0 leaves the effort to lesser evidence. 0 = no workout. */
    byte[] workout = NOTHING;

    /** {@link #YES} in every minute that a workout of a named activity touches, whatever credit it earns. */
    byte[] inWorkout = NOTHING;

    /** Ordinal of {@link PostureClass}. */
    byte[] posture = NOTHING;

    /** {@link #YES} asleep, {@link #NO} awake in between. */
    byte[] sleep = NOTHING;

    /** {@link #YES} worn, {@link #NO} not worn. */
    byte[] wear = NOTHING;

    byte[] still = NOTHING;
    byte[] transport = NOTHING;

    /** Effort << 2 | impact, plus 1. */
    byte[] device = NOTHING;

    /** Effort plus 1. */
    byte[] cadence = NOTHING;

    /** Steps; negative where unknown. */
    int[] steps = DayColumn.NOTHING;

    /** From least to most active: of two that share a minute evenly the more active wins. */
    enum PostureClass {
        NONE,
        STILL,
        TRANSPORT,
        STANDING,
        STEPPING,
        CYCLING
    }

    private static final int TYPED_CLASSES = 17;
    private static final String WALKING = "walking";

    /** 2.5 mph. */
    private static final int LEAST_WALKING_M_PER_H = 4023;

    /** Thousandths; Compendium 17152, 2.0 mph. */
    private static final int SLOW_WALK_MET = 2800;

    private SpanMinutes() {}

    static SpanMinutes of(long day, Iterable<Span> spans, Cutpoints points) {
        SpanMinutes minutes = new SpanMinutes();
        List<Span.PostureHeld> postures = new ArrayList<>();
        List<Span.Sleep> sleeps = new ArrayList<>();
        List<Span.Slot> slots = new ArrayList<>();
        List<Span.Steps> steps = new ArrayList<>();
        Map<SpanKind, Coverage> by = new EnumMap<>(SpanKind.class);
        for (Span span : spans) {
            switch (span) {
                case Span.Workout w -> {
                    minutes.touch(day, w);
                    int type = workoutClass(w);
                    if (type > 0) {
                        coverage(by, span, TYPED_CLASSES).add(day, w.startMs(), w.endMs(), type);
                    }
                }
                case Span.PostureHeld p -> postures.add(p);
                case Span.Sleep s -> sleeps.add(s);
                case Span.Wear w -> coverage(by, span, 3).add(day, w.startMs(), w.endMs(), w.worn() ? YES : NO);
                case Span.Still s -> coverage(by, span, 2).add(day, s.startMs(), s.endMs(), YES);
                case Span.Slot s -> slots.add(s);
                case Span.Steps s -> steps.add(s);
                case Span.Intensity i ->
                    coverage(by, span, TYPED_CLASSES)
                            .add(day, i.startMs(), i.endMs(), typed(Effort.ofIntensity(i.intensity()), 0));
                case Span.Transport t -> coverage(by, span, 2).add(day, t.startMs(), t.endMs(), YES);
            }
        }
        for (Span.Sleep sleep : SleepParts.counting(sleeps)) {
            coverage(by, sleep, 3).add(day, sleep.startMs(), sleep.endMs(), sleep.asleep() ? YES : NO);
        }
        minutes.workout = winners(by, SpanKind.WORKOUT);
        minutes.sleep = winners(by, SpanKind.SLEEP);
        minutes.wear = winners(by, SpanKind.WEAR);
        minutes.still = winners(by, SpanKind.STILL);
        minutes.transport = winners(by, SpanKind.TRANSPORT);
        minutes.device = winners(by, SpanKind.INTENSITY);
        minutes.posture = postures.isEmpty() ? NOTHING : Postures.minutes(day, postures);
        if (!slots.isEmpty()) {
            minutes.device = Slots.minutes(day, slots, minutes.device, points);
        }
        minutes.cadence = steps.isEmpty() ? NOTHING : StepSpans.minutes(day, steps, points);
        minutes.steps =
                slots.isEmpty() && steps.isEmpty() ? DayColumn.NOTHING : CountedSteps.minutes(day, slots, steps);
        return minutes;
    }

    private void touch(long day, Span.Workout workout) {
        Range minutes = WorkoutParts.minutes(workout);
        int from = (int) Math.max(0, minutes.from() - UtcDays.first(day));
        int to = (int) Math.min(UtcDays.MINUTES, minutes.to() - UtcDays.first(day));
        if (from < to && !NamelessEffort.isOne(workout.activity())) { // a part of it may lie in another day alone
            inWorkout = inWorkout == NOTHING ? new byte[UtcDays.MINUTES] : inWorkout;
            Arrays.fill(inWorkout, from, to, YES);
        }
    }

    /** Effort and impact as one class from 1 on, ordered by effort. */
    static int typed(int effort, int impact) {
        return (effort << 2 | impact) + 1;
    }

    private static int workoutClass(Span.Workout workout) {
        Activity known = ActivityCatalogue.standard().find(workout.activity()).orElse(null);
        int met = met(workout, known);
        if (met > 0 && Effort.ofMet(met) == Effort.STILL) {
            return 0;
        }
        int impact = known == null ? Cell.UNTYPED : Effort.impact(known);
        return typed(met == 0 ? 0 : Effort.ofMet(met), impact);
    }

    /** The session's own MET, else that of its type; a slow walk is light (DOMAIN section 3: walking counts from 2.5 mph on). */
    private static int met(Span.Workout workout, @Nullable Activity known) {
        if (workout.metThousandths() > 0 || known == null) {
            return Math.max(0, workout.metThousandths());
        }
        boolean slowWalk = known.name().equals(WALKING)
                && workout.speedMetresPerHour() > 0
                && workout.speedMetresPerHour() < LEAST_WALKING_M_PER_H;
        return slowWalk ? SLOW_WALK_MET : known.metThousandths();
    }

    private static Coverage coverage(Map<SpanKind, Coverage> by, Span span, int classes) {
        return by.computeIfAbsent(span.kind(), _ -> new Coverage(classes));
    }

    private static byte[] winners(Map<SpanKind, Coverage> by, SpanKind kind) {
        Coverage coverage = by.get(kind);
        return coverage == null ? NOTHING : coverage.winners();
    }
}
