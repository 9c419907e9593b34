package org.rouse.ingest.format.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rouse.contracts.v1.Pause;
import org.rouse.contracts.v1.Workout;

/**
 * What a source tells of the timer of one workout: when it stood still, or only how long it ran in all. All times in milliseconds since
 * 1970. Told things that lie outside the workout, or that tell of no pause, are left out.
 */
public final class WorkoutTimer {

    /** Rounding of durations and of times is no pause. */
    private static final long ROUNDING_MS = 1000;

    private static final long NEVER = Long.MIN_VALUE;

    private record Event(long atMs, boolean runs) {}

    private final List<Event> events = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();
    private final List<WorkoutTimer> others = new ArrayList<>();
    private double activeMs;

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

    /** How long the timer ran in all; 0 or less says nothing. */
    public WorkoutTimer ran(double ms) {
        activeMs = ms;
        return this;
    }

    /** What stops this timer or another one stops both. */
    public WorkoutTimer and(WorkoutTimer other) {
        others.add(other);
        return this;
    }

    /** Adds what was told to a workout of the span [startMs, endMs). */
    public Workout.Builder tell(Workout.Builder workout, long startMs, long endMs) {
        if (activeMs > 0 && activeMs < runningMs(startMs, endMs) - ROUNDING_MS) {
            workout.setActiveMs(Math.max(1, Math.round(activeMs)));
        }
        return workout.addAllPauses(pauses(startMs, endMs));
    }

    /** How long the timer ran by its pauses alone. */
    public long runningMs(long startMs, long endMs) {
        long running = endMs - startMs;
        for (Pause pause : pauses(startMs, endMs)) {
            running -= pause.getEndMs() - pause.getStartMs();
        }
        return running;
    }

    /** In order, within the span and apart; one that was not ended lasts to the end. */
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
