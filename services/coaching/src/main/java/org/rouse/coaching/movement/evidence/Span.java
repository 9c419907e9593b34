package org.rouse.coaching.movement.evidence;

import java.time.Duration;
import java.util.List;

/**
 * A fact about the span of time [startMs, endMs), at most 24 h long. Its identity is source, kind and id; of several
 * with one identity the highest version counts, wherever in time it lies.
 */
public sealed interface Span {

    /** Longest span one fact may cover. */
    Duration LONGEST = Duration.ofHours(24);

    /** The provider's id of the fact, or one derived from its identifying parts. */
    String id();

    /** First instant covered, milliseconds since 1970. */
    long startMs();

    /** The instant after the last, milliseconds since 1970. */
    long endMs();

    /** The higher version wins; of equal ones the greater value, so that the order of arrival never matters. */
    long version();

    default SpanKind kind() {
        return switch (this) {
            case Workout _ -> SpanKind.WORKOUT;
            case PostureHeld _ -> SpanKind.POSTURE;
            case Sleep _ -> SpanKind.SLEEP;
            case Wear _ -> SpanKind.WEAR;
            case Still _ -> SpanKind.STILL;
            case Slot _ -> SpanKind.SLOT;
            case Steps _ -> SpanKind.STEPS;
            case Intensity _ -> SpanKind.INTENSITY;
            case Transport _ -> SpanKind.TRANSPORT;
        };
    }

    /**
     * A typed session of exercise.
     *
     * @param activity           lower case with hyphens: "walking", "lap-swimming"
     * @param metThousandths     mean MET times 1000; 0 when unknown
     * @param speedMetresPerHour 0 when unknown
     * @param pauses             when its timer stood still, as far as known; in order, within the span and disjoint
     * @param activeMs           total time of the timer; 0 where unknown, or implying no further pause
     */
    record Workout(
            String id,
            long startMs,
            long endMs,
            long version,
            String activity,
            int metThousandths,
            int speedMetresPerHour,
            List<Pause> pauses,
            long activeMs)
            implements Span {
        public Workout {
            check(id, startMs, endMs);
            pauses = Pause.within(startMs, endMs, pauses);
            activeMs = activeMs >= endMs - startMs - Pause.sumMs(pauses) ? 0 : Math.max(0, activeMs);
        }

        /** A workout without known pauses. */
        public Workout(
                String id,
                long startMs,
                long endMs,
                long version,
                String activity,
                int metThousandths,
                int speedMetresPerHour) {
            this(id, startMs, endMs, version, activity, metThousandths, speedMetresPerHour, List.of(), 0);
        }

        /** The time in which the timer stood still at an unknown place, milliseconds. */
        public long untoldPauseMs() {
            return activeMs == 0 ? 0 : endMs - startMs - Pause.sumMs(pauses) - activeMs;
        }

        /** The part of it that lies in [fromMs, toMs), as a workout without pauses. */
        public Workout part(long fromMs, long toMs) {
            return new Workout(id, fromMs, toMs, version, activity, metThousandths, speedMetresPerHour);
        }
    }

    /** A posture, held to the end or until a later posture of the same source begins. */
    record PostureHeld(String id, long startMs, long endMs, long version, Posture posture) implements Span {
        public PostureHeld {
            check(id, startMs, endMs);
        }
    }

    /**
     * Reported sleep, or ({@code asleep} false) time awake within a sleep episode.
     *
     * @param partOf id of the whole that it is a part of, of which only the highest version counts; empty where it is no part
     */
    record Sleep(String id, long startMs, long endMs, long version, boolean asleep, String partOf) implements Span {
        public Sleep {
            check(id, startMs, endMs);
        }

        /** A sleep that is no part. */
        public Sleep(String id, long startMs, long endMs, long version, boolean asleep) {
            this(id, startMs, endMs, version, asleep, "");
        }
    }

    /** The device reports whether it was on the body. */
    record Wear(String id, long startMs, long endMs, long version, boolean worn) implements Span {
        public Wear {
            check(id, startMs, endMs);
        }
    }

    /** Awake, worn and still without a break, by the provider's report. */
    record Still(String id, long startMs, long endMs, long version) implements Span {
        public Still {
            check(id, startMs, endMs);
        }
    }

    /**
     * One activity type of one fixed slot; its place within the slot is unknown.
     *
     * @param activeMs       time in this activity within the slot
     * @param intensity      0 sedentary, 1 active, 2 highly active
     * @param metThousandths mean MET times 1000; 0 when unknown
     */
    record Slot(
            String id,
            long startMs,
            long endMs,
            long version,
            String activity,
            long activeMs,
            int intensity,
            int steps,
            int metThousandths)
            implements Span {
        public Slot {
            check(id, startMs, endMs);
        }
    }

    /** Steps somewhere in the span, thousandths of a step. */
    record Steps(String id, long startMs, long endMs, long version, long stepsThousandths) implements Span {
        public Steps {
            check(id, startMs, endMs);
        }
    }

    /** One intensity held throughout: 0 sedentary, 1 light, 2 moderate, 3 vigorous. */
    record Intensity(String id, long startMs, long endMs, long version, int intensity) implements Span {
        public Intensity {
            check(id, startMs, endMs);
        }
    }

    /** In a vehicle. */
    record Transport(String id, long startMs, long endMs, long version) implements Span {
        public Transport {
            check(id, startMs, endMs);
        }
    }

    private static void check(String id, long startMs, long endMs) {
        if (startMs < 0 || endMs <= startMs || endMs - startMs > LONGEST.toMillis()) {
            throw new IllegalArgumentException("span " + id + " must satisfy 0 <= start < end <= start + 24 h, but is ["
                    + startMs + ", " + endMs + ")");
        }
    }
}
