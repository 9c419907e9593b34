package org.rouse.coaching.movement.minutes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.time.UtcDays;

/**
 * Steps that one source counted over spans, minute by minute. [ours] Spans of up to a minute are summed by the minute of their middle. A
 * wider one is spread evenly over its minutes, whose sum is its own; the narrowest decides a minute. A span wider than
 * {@value #WIDEST_MINUTES} minutes does not place its steps, so it decides no minute unless it has none.
 */
final class CountedSteps {

    /** As long as the time after a prompt in which steps are counted (DOMAIN section 5). */
    private static final int WIDEST_MINUTES = 30;

    private static final long THOUSANDTHS = 1000;
    private static final long MOST_A_MINUTE = 0xFFFF * THOUSANDTHS;

    /** Steps of the minutes [from, to), in thousandths. */
    private record Spread(long from, long to, long thousandths) {

        static Spread of(long startMs, long endMs, long thousandths) {
            long from = rounded(startMs);
            long to = Math.max(from, rounded(endMs));
            return new Spread(from, to, Math.clamp(thousandths, 0, (to - from) * MOST_A_MINUTE));
        }

        /** The steps of the first so many minutes. */
        long steps(long minutes) {
            return minutes * thousandths / ((to - from) * THOUSANDTHS);
        }

        private static long rounded(long ms) {
            return Math.floorDiv(ms + UtcDays.MS_PER_MINUTE / 2, UtcDays.MS_PER_MINUTE);
        }
    }

    private static final Comparator<Spread> WIDEST_FIRST =
            Comparator.comparingLong((Spread one) -> one.from() - one.to()).thenComparingLong(Spread::thousandths);

    private CountedSteps() {}

    /** Per minute of the day, {@link StepRun#NOT_KNOWN} where unknown. Slots yield to spans. */
    static int[] minutes(long day, List<Span.Slot> slots, List<Span.Steps> spans) {
        int[] minutes = unknown();
        spread(minutes, day, slotSpreads(slots));
        spread(
                minutes,
                day,
                spans.stream()
                        .filter(span -> !isNarrow(span))
                        .map(span -> Spread.of(span.startMs(), span.endMs(), span.stepsThousandths()))
                        .toList());
        int[] narrow = narrow(day, spans);
        for (int minute = 0; minute < UtcDays.MINUTES; minute++) {
            minutes[minute] = narrow[minute] < 0 ? minutes[minute] : narrow[minute];
        }
        return minutes;
    }

    /**
     * The records of one start are one count, over as much time of the slot as they cover. No steps while active may also mean that none
     * are counted, so that says nothing.
     */
    private static List<Spread> slotSpreads(List<Span.Slot> slots) {
        Map<Long, List<Span.Slot>> byStart = new TreeMap<>();
        slots.forEach(slot ->
                byStart.computeIfAbsent(slot.startMs(), _ -> new ArrayList<>()).add(slot));
        List<Spread> spreads = new ArrayList<>();
        byStart.forEach((start, group) -> {
            long steps = group.stream().mapToLong(Span.Slot::steps).sum();
            long length = group.stream().mapToLong(Span.Slot::endMs).max().orElse(start) - start;
            long told = group.stream().mapToLong(Span.Slot::activeMs).sum();
            if (steps > 0 || group.stream().allMatch(slot -> slot.intensity() == 0)) {
                spreads.add(Spread.of(start, start + Math.clamp(told, 0, length), steps * THOUSANDTHS));
            }
        });
        return spreads;
    }

    private static void spread(int[] minutes, long day, List<Spread> spreads) {
        for (Spread one : spreads.stream().sorted(WIDEST_FIRST).toList()) {
            if (one.thousandths() > 0 && one.to() - one.from() > WIDEST_MINUTES) {
                continue;
            }
            long first = Math.max(one.from(), UtcDays.first(day));
            long end = Math.min(one.to(), UtcDays.first(day + 1));
            for (long minute = first; minute < end; minute++) {
                long before = minute - one.from();
                minutes[(int) (minute - UtcDays.first(day))] = (int) (one.steps(before + 1) - one.steps(before));
            }
        }
    }

    /** From the spans of up to a minute alone; a minute is known where steps were taken or half of it is covered. */
    static int[] narrow(long day, List<Span.Steps> spans) {
        long[] thousandths = new long[UtcDays.MINUTES];
        long[] covered = new long[UtcDays.MINUTES];
        for (Span.Steps span : spans.stream().filter(CountedSteps::isNarrow).toList()) {
            long middle = span.startMs() + (span.endMs() - span.startMs()) / 2;
            long minute = Math.floorDiv(middle, UtcDays.MS_PER_MINUTE) - UtcDays.first(day);
            if (minute >= 0 && minute < UtcDays.MINUTES) {
                thousandths[(int) minute] += Math.clamp(span.stepsThousandths(), 0, MOST_A_MINUTE);
                covered[(int) minute] += span.endMs() - span.startMs();
            }
        }
        int[] minutes = unknown();
        for (int minute = 0; minute < UtcDays.MINUTES; minute++) {
            int steps = (int) ((thousandths[minute] + THOUSANDTHS / 2) / THOUSANDTHS);
            if (steps > 0 || covered[minute] >= UtcDays.MS_PER_MINUTE / 2) {
                minutes[minute] = steps;
            }
        }
        return minutes;
    }

    private static int[] unknown() {
        int[] minutes = new int[UtcDays.MINUTES];
        Arrays.fill(minutes, StepRun.NOT_KNOWN);
        return minutes;
    }

    static boolean isNarrow(Span.Steps span) {
        return span.endMs() - span.startMs() <= UtcDays.MS_PER_MINUTE;
    }
}
