package org.rouse.coaching.movement;

import java.util.BitSet;

/**
 * Minutes of a pulse that was not measured: it stays the same to the beat, without a step, for as long as non-wear takes to show
 * (DOMAIN section 1.2). Such a pulse proves no wear, and no effort either. Readings may be as far apart as one proves wear. Mutable
 * within one decision.
 */
final class FrozenPulse {

    private final int window;
    private final int gap;
    private final BitSet frozen = new BitSet();
    private int first;
    private int last;
    private int bpm;

    FrozenPulse(MovementPolicy policy) {
        this.window = policy.nonWearWindow();
        this.gap = policy.heartRateWearMinutes();
    }

    /** Begins with another source. */
    void begin() {
        frozen.clear();
        bpm = -1;
    }

    /** Reads the minutes [from, to) of a day, the first of which stands at {@code at}; the days of a window come in order. */
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
            if (measured || worn[m] == 0) {
                end();
            } else if (pulse[m] >= 0) {
                reading(at + m - from, pulse[m]);
            }
        }
    }

    private void reading(int position, int beats) {
        if (beats != bpm || position - last - 1 > gap) {
            end();
            first = position;
            bpm = beats;
        }
        last = position;
    }

    /** Ends what was read last; to be called after the last day too. */
    void end() {
        if (bpm >= 0 && last - first + 1 >= window) {
            frozen.set(first, last + 1);
        }
        bpm = -1;
    }

    /** Whether what the pulse said in that minute was not measured. */
    boolean at(int position) {
        return frozen.get(position);
    }
}
