package org.rouse.coaching.movement.minutes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.policy.Cutpoints;
import org.rouse.coaching.movement.time.UtcDays;

/**
 * Steps counted over spans. [ours] The narrowest span that fills most of a minute decides it. No steps: still throughout. A mean cadence
 * that shows movement: moving throughout, at that cadence. In between: the person moved in an unknown part of it, so no minute is claimed.
 * Spans of up to a minute are summed by minute.
 */
final class StepSpans {

    private static final Comparator<Span.Steps> WIDEST_FIRST = Comparator.comparingLong(
                    (Span.Steps s) -> s.startMs() - s.endMs())
            .thenComparingLong(Span.Steps::stepsThousandths)
            .thenComparing(Span.Steps::id);

    private static final long THOUSANDTHS = 1000;

    private StepSpans() {}

    /** Effort plus 1 per minute of the day; 0 = no claim. */
    static byte[] minutes(long day, List<Span.Steps> spans, Cutpoints points) {
        byte[] minutes = new byte[UtcDays.MINUTES];
        for (Span.Steps span : spans.stream().sorted(WIDEST_FIRST).toList()) {
            if (!CountedSteps.isNarrow(span)) {
                wide(minutes, day, span, points);
            }
        }
        int[] narrow = CountedSteps.narrow(day, spans);
        for (int minute = 0; minute < UtcDays.MINUTES; minute++) {
            if (narrow[minute] >= 0) {
                minutes[minute] = (byte) (Effort.ofSteps(narrow[minute], points) + 1);
            }
        }
        return minutes;
    }

    private static void wide(byte[] minutes, long day, Span.Steps span, Cutpoints points) {
        int from = minuteOfDay(span.startMs() + UtcDays.MS_PER_MINUTE / 2, day);
        int to = minuteOfDay(span.endMs() + UtcDays.MS_PER_MINUTE / 2, day);
        Arrays.fill(minutes, from, Math.max(from, to), (byte) claim(span, points));
    }

    private static int claim(Span.Steps span, Cutpoints points) {
        if (span.stepsThousandths() <= 0) {
            return Effort.STILL + 1;
        }
        long cadence =
                span.stepsThousandths() * UtcDays.MS_PER_MINUTE / (THOUSANDTHS * (span.endMs() - span.startMs()));
        return cadence < points.uprightCadence() ? 0 : Effort.moving(cadence, points) + 1;
    }

    private static int minuteOfDay(long ms, long day) {
        return (int) Math.clamp(Math.floorDiv(ms, UtcDays.MS_PER_MINUTE) - UtcDays.first(day), 0, UtcDays.MINUTES);
    }
}
