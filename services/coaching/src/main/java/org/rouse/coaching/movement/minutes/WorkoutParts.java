package org.rouse.coaching.movement.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rouse.coaching.aerobic.Locomotion;
import org.rouse.coaching.movement.evidence.Pause;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.time.Range;
import org.rouse.coaching.movement.time.UtcDays;

/**
 * The parts of a workout in which its timer ran and the person was still at it (DOMAIN section 1.3). [ours] Known pauses are cut out. Where
 * only the total is known, minutes are cut until it is met: those in which a worn device was still, then those in which none was worn, then
 * unknown ones, then the rest; of each the longest run first, from its end, since a timer runs from the start. Last, a workout on foot or
 * wheels ends where rest shows that it was over.
 */
final class WorkoutParts {

    /** Minutes [from, to) of the workout. */
    private record Run(int from, int to) {
        private static final Comparator<Run> LONGEST_FIRST =
                Comparator.comparingInt((Run run) -> run.from - run.to).thenComparingInt(Run::from);
    }

    private final Span.Workout workout;
    private final RestTrack track;
    private final long firstMinute;
    private List<Pause> cuts;

    private WorkoutParts(Span.Workout workout, RestTrack track) {
        this.workout = workout;
        this.track = track;
        this.firstMinute = minutes(workout).from();
        this.cuts = workout.pauses();
    }

    /** The minutes that a workout touches. */
    static Range minutes(Span.Workout workout) {
        return new Range(
                Math.floorDiv(workout.startMs(), UtcDays.MS_PER_MINUTE),
                Math.ceilDiv(workout.endMs(), UtcDays.MS_PER_MINUTE));
    }

    /** The parts by the known pauses alone. */
    static List<Span.Workout> told(Span.Workout workout) {
        return workout.pauses().isEmpty() && workout.activeMs() == 0
                ? List.of(workout)
                : between(workout, workout.pauses(), workout.endMs());
    }

    /** The parts by all evidence. */
    static List<Span.Workout> known(Span.Workout workout, RestTrack track, Locomotion how) {
        WorkoutParts parts = new WorkoutParts(workout, track);
        parts.cutUntold();
        int over = track.over(how, parts.held());
        long endMs = over == track.minutes()
                ? workout.endMs()
                : Math.max(workout.startMs(), (parts.firstMinute + over) * UtcDays.MS_PER_MINUTE);
        return between(workout, parts.cuts, endMs);
    }

    private static List<Span.Workout> between(Span.Workout workout, List<Pause> cuts, long endMs) {
        List<Span.Workout> parts = new ArrayList<>();
        long at = workout.startMs();
        for (Pause cut : cuts) {
            if (cut.startMs() >= endMs) {
                break;
            }
            if (cut.startMs() > at) {
                parts.add(workout.part(at, cut.startMs()));
            }
            at = cut.endMs();
        }
        if (at < endMs) {
            parts.add(workout.part(at, endMs));
        }
        return parts;
    }

    private void cutUntold() {
        long left = workout.untoldPauseMs();
        if (left == 0) {
            return;
        }
        long[] running = running();
        List<Pause> all = new ArrayList<>(cuts);
        for (RestTrack.Said said : RestTrack.Said.values()) {
            for (Run run : runs(said, running)) {
                for (int minute = run.to() - 1; minute >= run.from() && left > 0; minute--) {
                    long endMs = Math.min(workout.endMs(), startOf(minute + 1));
                    long startMs = Math.max(workout.startMs(), startOf(minute));
                    all.add(new Pause(left < running[minute] ? endMs - left : startMs, endMs));
                    left -= Math.min(left, running[minute]);
                }
            }
        }
        cuts = Pause.within(workout.startMs(), workout.endMs(), all);
    }

    private List<Run> runs(RestTrack.Said said, long[] running) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= running.length; i++) {
            if (i < running.length && running[i] > 0 && track.said(i) == said) {
                continue;
            }
            if (i > from) {
                runs.add(new Run(from, i));
            }
            from = i + 1;
        }
        runs.sort(Run.LONGEST_FIRST);
        return runs;
    }

    /** The known time of the timer in each minute, milliseconds. */
    private long[] running() {
        long[] running = new long[track.minutes()];
        for (int i = 0; i < running.length; i++) {
            long from = Math.max(workout.startMs(), startOf(i));
            long to = Math.min(workout.endMs(), startOf(i + 1));
            running[i] = to - from;
            for (Pause cut : cuts) {
                running[i] -= Math.max(0, Math.min(to, cut.endMs()) - Math.max(from, cut.startMs()));
            }
        }
        return running;
    }

    private boolean[] held() {
        long[] running = running();
        boolean[] held = new boolean[running.length];
        for (int i = 0; i < held.length; i++) {
            held[i] = running[i] > 0;
        }
        return held;
    }

    private long startOf(int minute) {
        return (firstMinute + minute) * UtcDays.MS_PER_MINUTE;
    }
}
