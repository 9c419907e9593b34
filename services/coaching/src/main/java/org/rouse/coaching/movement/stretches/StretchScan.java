package org.rouse.coaching.movement.stretches;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.movement.minutes.Cell;
import org.rouse.coaching.movement.minutes.Strips;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.coaching.movement.time.UtcDays;

/** Finds stretches and breaks in runs of minutes fed in order. Mutable; one use. */
final class StretchScan {

    private final int minBreak;
    private final int microbreak;
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Microbreak> microbreaks = new ArrayList<>();

    private long first = -1;
    private long last;
    private int interruptions;
    private int interruptionMinutes;
    private int transportMinutes;

    /** Counted since the last sedentary minute; part of the stretch only if another one follows. */
    private int pendingInterruptions;

    private int pendingInterruptionMinutes;
    private int pendingTransportMinutes;

    StretchScan(MovementPolicy policy) {
        this(policy.minBreak(), policy.microbreak());
    }

    /**
     * @param minBreak   minutes in motion that end a stretch
     * @param microbreak least minutes of a credited break
     */
    StretchScan(int minBreak, int microbreak) {
        this.minBreak = minBreak;
        this.microbreak = microbreak;
    }

    List<Stretch> stretches() {
        return stretches;
    }

    /** Credited breaks, each with its whole length as far as fed. */
    List<Microbreak> microbreaks() {
        return microbreaks;
    }

    /** Feeds the minutes [from, to). */
    StretchScan feed(Strips strips, long from, long to) {
        long runStart = from;
        @Nullable Kind run = null;
        long minute = from;
        while (minute < to) {
            long day = UtcDays.of(minute);
            byte[] cells = strips.day(day);
            int at = UtcDays.minuteOf(minute);
            int end = (int) Math.min(UtcDays.MINUTES, to - UtcDays.first(day));
            for (; at < end; at++, minute++) {
                Kind kind = Kind.OF_STATE[Cell.state(cells[at])];
                if (kind != run) {
                    run(run, runStart, minute);
                    run = kind;
                    runStart = minute;
                }
            }
        }
        run(run, runStart, to);
        return this;
    }

    /** Feeds runs of minutes, from this one on. A stretch that is open at their end is not found. */
    StretchScan feed(List<StateRun> runs, long from) {
        long runStart = from;
        long minute = from;
        @Nullable Kind kind = null;
        for (StateRun next : runs) {
            Kind nextKind = Kind.OF_STATE[next.state().code()];
            if (nextKind != kind) {
                run(kind, runStart, minute);
                kind = nextKind;
                runStart = minute;
            }
            minute += next.minutes();
        }
        run(kind, runStart, minute);
        return this;
    }

    private void run(@Nullable Kind kind, long from, long to) {
        if (kind == null || (first < 0 && kind != Kind.STILL)) {
            return;
        }
        int minutes = (int) (to - from);
        switch (kind) {
            case STILL -> still(from, to);
            case TRANSPORT -> pendingTransportMinutes += minutes;
            case MOVING -> moving(from, minutes);
            case SLEEP -> end(End.SLEEP);
            case NOT_WORN -> end(End.NOT_WORN);
            case UNKNOWN -> end(End.NO_DATA);
        }
    }

    private void still(long from, long to) {
        if (first < 0) {
            first = from;
            interruptions = 0;
            interruptionMinutes = 0;
            transportMinutes = 0;
        } else {
            interruptions += pendingInterruptions;
            interruptionMinutes += pendingInterruptionMinutes;
            transportMinutes += pendingTransportMinutes;
        }
        clearPending();
        last = to - 1;
    }

    private void moving(long from, int minutes) {
        if (minutes < minBreak) {
            pendingInterruptions++;
            pendingInterruptionMinutes += minutes;
            return;
        }
        end(End.BREAK);
        if (minutes >= microbreak) {
            microbreaks.add(new Microbreak(from, minutes));
        }
    }

    private void end(End end) {
        stretches.add(new Stretch(first, last, interruptions, interruptionMinutes, transportMinutes, end));
        first = -1;
        clearPending();
    }

    private void clearPending() {
        pendingInterruptions = 0;
        pendingInterruptionMinutes = 0;
        pendingTransportMinutes = 0;
    }

    /** The meaning of a minute for a stretch. */
    enum Kind {
        UNKNOWN,
        STILL,
        MOVING,
        TRANSPORT,
        SLEEP,
        NOT_WORN;

        /** The kinds by code of the minute's state. */
        static final Kind[] OF_STATE = {UNKNOWN, STILL, MOVING, MOVING, MOVING, TRANSPORT, SLEEP, NOT_WORN};

        boolean censors() {
            return this == UNKNOWN || this == SLEEP || this == NOT_WORN;
        }
    }
}
