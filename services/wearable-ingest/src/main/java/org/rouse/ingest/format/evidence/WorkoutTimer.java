package org.rouse.ingest.format.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rouse.contracts.v1.Pause;
import org.rouse.contracts.v1.Workout;

/**
 * The timer of one workout as a source reports it: the times at which it was stopped, or only its total. All times in milliseconds since
 * 1970. Times outside the workout, and times that amount to no pause, are left out.
 */
public final class WorkoutTimer {

    /** A total that is unknown. */
    public static final double UNTOLD = -1;

    /** The rounding of durations and of times is no pause. */
    private static final long ROUNDING_MS = 1000;

    private static final long NEVER = Long.MIN_VALUE;

    private record Event(long atMs, boolean runs) {}

    private final List<Event> events = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();
    private final List<WorkoutTimer> others = new ArrayList<>();
    private double activeMs = UNTOLD;

    /** The timer was stopped; events may come in any order. */
    public WorkoutTimer stopped(long atMs) {
        events.add(new Event(atMs, false));
        return this;
    }

    /** The timer was started again. */
    public WorkoutTimer started(long atMs) {
        events.add(new Event(atMs, true));
        return this;
    }

    /** A pause as a whole. */
    public WorkoutTimer paused(long startMs, long endMs) {
        pauses.add(Pause.newBuilder().setStartMs(startMs).setEndMs(endMs).build());
        return this;
    }

    /** The total time of the timer: 0 where it never ran, less where the total is unknown. */
    public WorkoutTimer ran(double ms) {
        activeMs = ms;
        return this;
    }

    /** Joins two timers: a stop of either is a stop of both. */
    public WorkoutTimer and(WorkoutTimer other) {
        others.add(other);
        return this;
    }

    /** Adds the pauses and the total to a workout of the span [startMs, endMs). */
    public Workout.Builder tell(Workout.Builder workout, long startMs, long endMs) {
        if (activeMs == 0) {
            return workout.addPauses(pause(startMs, endMs));
        }
        if (activeMs > 0 && activeMs < runningMs(startMs, endMs) - ROUNDING_MS) {
            workout.setActiveMs(Math.max(1, Math.round(activeMs)));
        }
        return workout.addAllPauses(pauses(startMs, endMs));
    }

    /** The time that the timer ran by its pauses alone. */
    public long runningMs(long startMs, long endMs) {
        long running = endMs - startMs;
        for (Pause pause : pauses(startMs, endMs)) {
            running -= pause.getEndMs() - pause.getStartMs();
        }
        return running;
    }

    /** The pauses in order, within the span and disjoint; a pause without an end lasts to the end of the span. */
    private List<Pause> pauses(long startMs, long endMs) {
        List<Pause> all = new ArrayList<>(pauses);
        long since = NEVER;
        for (Event event :
                events.stream().sorted(Comparator.comparingLong(Event::atMs)).toList()) {
            if (!event.runs()) {
                since = since == NEVER ? event.atMs() : since;
            } else if (since != NEVER) {
                all.add(pause(since, event.atMs()));
                since = NEVER;
            }
        }
        if (since != NEVER) {
            all.add(pause(since, endMs));
        }
        others.forEach(other -> all.addAll(other.pauses(startMs, endMs)));
        return apart(all, startMs, endMs);
    }

    private static List<Pause> apart(List<Pause> all, long startMs, long endMs) {
        List<Pause> apart = new ArrayList<>();
        for (Pause one :
                all.stream().sorted(Comparator.comparingLong(Pause::getStartMs)).toList()) {
            long from = Math.max(startMs, one.getStartMs());
            long to = Math.min(endMs, one.getEndMs());
            if (to <= from) {
                continue;
            }
            if (!apart.isEmpty() && apart.getLast().getEndMs() >= from) {
                Pause last = apart.removeLast();
                apart.add(pause(last.getStartMs(), Math.max(last.getEndMs(), to)));
            } else {
                apart.add(pause(from, to));
            }
        }
        return apart;
    }

    private static Pause pause(long startMs, long endMs) {
        return Pause.newBuilder().setStartMs(startMs).setEndMs(endMs).build();
    }
}
