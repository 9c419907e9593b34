package org.rouse.coaching.movement.minutes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rouse.coaching.aerobic.Locomotion;
import org.rouse.coaching.aerobic.NamelessEffort;
import org.rouse.coaching.movement.evidence.Measure;
import org.rouse.coaching.movement.evidence.SourceKind;
import org.rouse.coaching.movement.evidence.SourceRef;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.evidence.SpanKind;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.coaching.movement.time.Range;
import org.rouse.coaching.movement.time.UtcDays;

/**
 * Decides which parts of workouts count, from all evidence. No workout ends or cuts another: the result depends on the evidence alone, not
 * on the order in which anything is decided.
 */
final class Workouts {

    private record Key(SourceRef source, Span.Workout workout) {}

    private final MovementPolicy policy;
    private final SourceReading reading;
    private final Map<Key, List<Span.Workout>> decided = new HashMap<>();

    Workouts(MovementPolicy policy, SourceReading reading) {
        this.policy = policy;
        this.reading = reading;
    }

    /** The spans of a source on a day, with each workout replaced by its parts that count. */
    List<Span> held(SourceRef source, SourceDay day) {
        List<Span> spans = new ArrayList<>(day.spans().size());
        day.counting().forEach(span -> {
            if (span instanceof Span.Workout workout) {
                spans.addAll(parts(source, workout));
            } else {
                spans.add(span);
            }
        });
        return spans;
    }

    /** The minutes whose decision may change when the evidence of a range does: evidence within a workout affects all of it. */
    List<Range> borneOn(Range range) {
        List<Range> ranges = new ArrayList<>(List.of(range));
        days(range)
                .forEach(day -> day.workouts()
                        .filter(workout -> WorkoutParts.minutes(workout).touches(range))
                        .filter(workout -> isOpen(day.source(), workout))
                        .forEach(workout ->
                                ranges.add(WorkoutParts.minutes(workout).widened(policy.reach()))));
        return ranges;
    }

    /** The minutes of the workouts that may change when the evidence of these ranges does; in order and disjoint. */
    List<Range> told(List<Range> ranges) {
        List<Range> own = touched(ranges);
        return Range.merged(touched(own)); // another device's workout too, which may gain or lose minutes
    }

    private List<Range> touched(List<Range> ranges) {
        return ranges.stream()
                .flatMap(range -> days(range)
                        .flatMap(SourceDay::workouts)
                        .map(WorkoutParts::minutes)
                        .filter(minutes -> minutes.touches(range)))
                .toList();
    }

    /** The parts that count of each workout of a named activity with minutes on the days of a range, each once. */
    Collection<HeldWorkout> holding(Range range) {
        Set<HeldWorkout> held = new LinkedHashSet<>();
        days(range)
                .forEach(day -> day.workouts().forEach(workout -> {
                    List<Span.Workout> parts = parts(day.source(), workout);
                    if (!parts.isEmpty() && !NamelessEffort.isOne(workout.activity())) {
                        held.add(new HeldWorkout(
                                day.source(), policy.sources().standing(day.source()), workout.activity(), parts));
                    }
                }));
        return held;
    }

    /** The evidence of each source about each UTC day of a range. */
    private Stream<SourceDay> days(Range range) {
        return range.byDay().stream().flatMap(part -> reading.day(UtcDays.of(part.from())).sources().stream());
    }

    /** Whether other evidence may change it. A person who typed a workout in cannot have forgotten to end it. */
    private boolean isOpen(SourceRef source, Span.Workout workout) {
        return workout.activeMs() > 0
                || (WorkoutParts.minutes(workout).minutes()
                                >= policy.workoutEnd().stillMinutes()
                        && how(source, workout) != Locomotion.NEITHER);
    }

    private static Locomotion how(SourceRef source, Span.Workout workout) {
        return source.kind() == SourceKind.SELF_REPORT ? Locomotion.NEITHER : Locomotion.of(workout.activity());
    }

    private List<Span.Workout> parts(SourceRef source, Span.Workout workout) {
        Key key = new Key(source, workout);
        List<Span.Workout> known = decided.get(key);
        if (known == null) {
            known = isOpen(source, workout)
                    ? WorkoutParts.known(workout, track(WorkoutParts.minutes(workout)), how(source, workout))
                    : WorkoutParts.told(workout);
            decided.put(key, known);
        }
        return known;
    }

    private RestTrack track(Range minutes) {
        Range seen = reading.withStandingPulse(minutes.widened(policy.reach()));
        int offset = (int) (minutes.from() - seen.from());
        RestTrack track = new RestTrack(policy, minutes.minutes());
        SourceClaims claims = new SourceClaims(policy, seen.minutes());
        for (SourceRef source : reading.sources(seen)) {
            reading.read(claims, source, seen, Workouts::bare);
            int[] told = claims.claims().clone();
            claims.inferNonWear();
            track.add(source.kind(), told, claims.claims(), pulse(source, seen), offset);
        }
        return track;
    }

    private static List<Span> bare(SourceRef source, SourceDay day) {
        return day.counting().filter(span -> span.kind() != SpanKind.WORKOUT).toList();
    }

    private int[] pulse(SourceRef source, Range seen) {
        int[] pulse = new int[seen.minutes()];
        Arrays.fill(pulse, DayColumn.ABSENT);
        for (Range part : seen.byDay()) {
            long day = UtcDays.of(part.from());
            SourceDay own = reading.day(day).find(source);
            if (own != null) {
                int[] values = own.values(Measure.HEART_RATE_BPM);
                System.arraycopy(
                        values,
                        UtcDays.minuteOf(part.from()),
                        pulse,
                        (int) (part.from() - seen.from()),
                        part.minutes());
            }
        }
        return pulse;
    }
}
