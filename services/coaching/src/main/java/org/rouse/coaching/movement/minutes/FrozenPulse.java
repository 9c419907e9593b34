package org.rouse.coaching.movement.minutes;

import java.util.BitSet;
import org.rouse.coaching.movement.evidence.Measure;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.policy.MovementPolicy;

/**
 * Finds minutes whose pulse was not measured: it stays the same to the beat, without a step, for as long as the window of non-wear (DOMAIN
 * section 1.2). Such a pulse proves no wear, and no effort either. Readings may be as far apart as one proves wear.
 *
 * <p>Such a pulse counts as measured where the source measured effort right before and right after it: nobody takes a watch off in
 * mid-effort and puts it on again in mid-effort. The readings next to it on either side, as near as one proves wear, are both at least
 * {@value #EFFORT_ABOVE} beats above it then, and it lasts no longer than a workout may. [ours] Mutable within one decision.
 */
final class FrozenPulse {

    /** The least distance of a pulse in effort above the constant one, beats a minute. [ours] */
    static final int EFFORT_ABOVE = 30;

    /** The longest rest between two efforts of one workout, minutes. */
    static final int LONGEST_REST = (int) Span.LONGEST.toMinutes();

    private static final int LONG_AGO = Integer.MIN_VALUE / 2;

    private final int window;
    private final int gap;
    private final BitSet frozen = new BitSet();
    private int first;
    private int last;
    private int bpm;
    private boolean fromEffort;

    /** The newest reading, also of a minute in motion. */
    private int heardAt;

    private int heard;

    /** Whether the latest constant pulse lasted long enough, followed effort, and waits for its successor. */
    private boolean pending;

    private int heldAt;

    FrozenPulse(MovementPolicy policy) {
        this.window = policy.nonWearWindow();
        this.gap = policy.heartRateWearMinutes();
    }

    /** Begins with another source. */
    void begin() {
        frozen.clear();
        bpm = -1;
        pending = false;
        heardAt = LONG_AGO;
    }

    /** Reads the minutes [from, to) of a day, the first of which is at {@code at} of the window; the days of a window come in order. */
    void add(SourceDay day, SpanMinutes spans, int from, int to, int at) {
        int[] pulse = day.values(Measure.HEART_RATE_BPM);
        if (window == 0 || (pulse == DayColumn.NOTHING && bpm < 0)) {
            return;
        }
        int[] steps = day.values(Measure.STEPS);
        int[] counts = day.values(Measure.ACTIVITY_COUNTS);
        int[] intensity = day.values(Measure.INTENSITY);
        int[] met = day.values(Measure.MET_THOUSANDTHS);
        int[] worn = day.values(Measure.WORN);
        for (int m = from; m < to; m++) {
            boolean measured = steps[m] > 0
                    || counts[m] > 0
                    || intensity[m] > Effort.STILL
                    || Effort.ofMet(met[m]) > Effort.STILL
                    || spans.steps[m] > 0
                    || (spans.device[m] > 0 && SourceClaims.effort(spans.device[m] - 1) > Effort.STILL);
            if (worn[m] == 0 || (worn[m] < 0 && spans.wear[m] == SpanMinutes.NO)) {
                end();
                continue;
            }
            if (measured) {
                close();
            }
            if (pulse[m] >= 0) {
                reading(at + m - from, pulse[m], measured);
            }
        }
    }

    private void reading(int position, int beats, boolean inMotion) {
        if (beats != bpm || position - last - 1 > gap) {
            close();
            if (pending) {
                settle(position - last - 1 <= gap && beats - EFFORT_ABOVE >= heldAt);
            }
            if (!inMotion) {
                first = position;
                bpm = beats;
                fromEffort = position - heardAt - 1 <= gap && heard - EFFORT_ABOVE >= beats;
            }
        }
        if (!inMotion) {
            last = position;
        }
        heardAt = position;
        heard = beats;
    }

    /** Ends the latest constant pulse; whether it was measured may depend on the next reading. */
    private void close() {
        int minutes = last - first + 1;
        if (bpm >= 0 && minutes >= window) {
            pending = true;
            heldAt = bpm;
            if (!fromEffort || minutes > LONGEST_REST) {
                settle(false);
            }
        }
        bpm = -1;
    }

    private void settle(boolean measured) {
        if (!measured) {
            frozen.set(first, last + 1);
        }
        pending = false;
    }

    /** Ends the latest constant pulse; must be called after the last day too. */
    void end() {
        close();
        if (pending) {
            settle(false);
        }
        heardAt = LONG_AGO;
    }

    /** Whether the pulse of that minute was not measured. */
    boolean at(int position) {
        return frozen.get(position);
    }
}
