package org.rouse.coaching.movement.minutes;

import java.util.Arrays;
import org.rouse.coaching.movement.evidence.Measure;
import org.rouse.coaching.movement.evidence.SourceKind;
import org.rouse.coaching.movement.policy.Cutpoints;
import org.rouse.coaching.movement.policy.HeartRateReserve;
import org.rouse.coaching.movement.policy.MovementPolicy;

/**
 * The claims of one source about each minute of a window. Within a source the precedence of measures decides, not the most movement: a
 * device intensity of 0 with steps is still.
 *
 * <p>A claim is rank << 4 | effort << 2 | impact, or 0 for none; ranks follow DOMAIN section 1.3. Flags stand above it, and above those the
 * steps plus 1, or 0 where it counts none. Mutable within one decision.
 */
final class SourceClaims {

    static final int CADENCE = 1;
    static final int HEART_RATE = 2;
    static final int DEVICE = 3;
    static final int POSTURE = 4;
    static final int WORKOUT = 5;

    /** Still, without need of further proof of wear. */
    static final int PROVEN = 1 << 8;

    static final int ASLEEP = 1 << 9;
    static final int TRANSPORT = 1 << 10;
    static final int NOT_WORN = 1 << 11;

    /** Still without steps or counts and without proof of wear: may turn out to be non-wear. */
    static final int ZERO = 1 << 12;

    /** The timer of a workout ran, whatever credit that earns. */
    static final int IN_WORKOUT = 1 << 13;

    /** The largest number of steps in a minute that is distinguished. */
    static final int MOST_STEPS = 0xFFFF;

    private static final int CLAIM = 0xFF;
    private static final int FLAGS = 0x3F00;
    private static final int STEPS_FROM = 14;
    private static final SpanMinutes.PostureClass[] POSTURES = SpanMinutes.PostureClass.values();
    private static final int LONG_AGO = Integer.MIN_VALUE / 2;

    private final MovementPolicy policy;
    private final Cutpoints points;
    private final int moderateBpm;
    private final int vigorousBpm;
    private final int[] claims;
    private final FrozenPulse frozen;
    private int heartRateAt;

    /** For a window of this many minutes. */
    SourceClaims(MovementPolicy policy, int minutes) {
        this.policy = policy;
        this.points = policy.cutpoints();
        this.moderateBpm = policy.heartRate().map(HeartRateReserve::moderateBpm).orElse(Integer.MAX_VALUE);
        this.vigorousBpm = policy.heartRate().map(HeartRateReserve::vigorousBpm).orElse(Integer.MAX_VALUE);
        this.claims = new int[minutes];
        this.frozen = new FrozenPulse(policy);
    }

    static int claim(int rank, int effort, int impact) {
        return rank << 4 | effort << 2 | impact;
    }

    static int effort(int claim) {
        return claim >> 2 & 3;
    }

    /** Whether {@link #claims()} has an effort for the minute, even if it is none. */
    static boolean isClaim(int claim) {
        return (claim & CLAIM) != 0;
    }

    /** The flags in a value of {@link #claims()}. */
    static int flags(int claim) {
        return claim & FLAGS;
    }

    /** The steps in a value of {@link #claims()}. */
    static int steps(int claim) {
        return (claim >>> STEPS_FROM) - 1;
    }

    /** Claims, flags and steps per minute of the window. */
    int[] claims() {
        return claims;
    }

    /** Begins with another source. */
    void begin() {
        Arrays.fill(claims, 0);
        frozen.begin();
        heartRateAt = LONG_AGO;
    }

    /** The minutes of unmeasured pulse have to be known before the first day is read. */
    FrozenPulse frozen() {
        return frozen;
    }

    /**
     * Reads the minutes [from, to) of a day into the window at {@code at}; the days of a window come in order.
     */
    void add(SourceDay day, SpanMinutes spans, int from, int to, int at) {
        SourceKind kind = day.source().kind();
        boolean wearable = kind == SourceKind.WEARABLE;
        boolean carried = kind == SourceKind.PHONE || kind == SourceKind.UNSPECIFIED;
        int[] steps = day.values(Measure.STEPS);
        int[] bpm = day.values(Measure.HEART_RATE_BPM);
        int[] intensity = day.values(Measure.INTENSITY);
        int[] met = day.values(Measure.MET_THOUSANDTHS);
        int[] counts = day.values(Measure.ACTIVITY_COUNTS);
        int[] worn = day.values(Measure.WORN);
        int[] asleep = day.values(Measure.ASLEEP);
        boolean hasSpans = spans != SpanMinutes.NONE;
        for (int m = from; m < to; m++) {
            int position = at + m - from;
            boolean measured = !frozen.at(position);
            int pulse = measured ? bpm[m] : -1;
            int claim;
            if (intensity[m] >= 0) {
                claim = claim(DEVICE, Effort.ofIntensity(intensity[m]), 0);
            } else if (hasSpans && spans.device[m] > 0) {
                claim = DEVICE << 4 | spans.device[m] - 1;
            } else if (met[m] > 0) {
                claim = claim(DEVICE, Effort.ofMet(met[m]), 0);
            } else if (counts[m] >= 0) {
                claim = claim(DEVICE, Effort.ofCounts(counts[m], points), 0);
            } else if (pulse >= moderateBpm) {
                claim = claim(HEART_RATE, pulse >= vigorousBpm ? Cell.VIGOROUS : Cell.MODERATE, 0);
            } else if (steps[m] >= 0) {
                claim = claim(CADENCE, Effort.ofSteps(steps[m], points), 0);
            } else {
                claim = hasSpans && spans.cadence[m] > 0 ? claim(CADENCE, spans.cadence[m] - 1, 0) : 0;
            }
            boolean zero = steps[m] <= 0 && counts[m] <= 0;
            int wear = worn[m] >= 0 ? (worn[m] > 0 ? SpanMinutes.YES : SpanMinutes.NO) : spans.wear[m];
            boolean sleeps =
                    policy.reportedSleep() && (asleep[m] >= 0 ? asleep[m] > 0 : spans.sleep[m] == SpanMinutes.YES);
            if (hasSpans) {
                claim = overlaid(claim, spans, m, carried);
            }
            int workout = spans.inWorkout[m] > 0 ? IN_WORKOUT : 0;
            if (wear == SpanMinutes.NO) {
                claim = (claim & CLAIM) >> 4 == WORKOUT ? claim & CLAIM : 0;
                claims[position] = claim | NOT_WORN | workout;
                continue;
            }
            int counted = steps[m] >= 0 ? steps[m] : spans.steps[m];
            claim = typed(claim, counted);
            if (counted == 0 && carried) {
                counted = StepRun.NOT_KNOWN; // steps of a device on a desk do not count
            }
            if (pulse >= 0) {
                heartRateAt = position;
            }
            int flags = (claim & ~CLAIM) | workout;
            claim &= CLAIM;
            if (sleeps) {
                flags |= ASLEEP;
            }
            if (claim > 0 && effort(claim) == Effort.STILL) {
                if (carried) {
                    claim = 0;
                } else if (!wearable
                        || sleeps
                        || wear == SpanMinutes.YES
                        || (measured && position - heartRateAt <= policy.heartRateWearMinutes())) {
                    flags |= PROVEN;
                } else if (zero && (flags & PROVEN) == 0) {
                    flags |= ZERO;
                }
            }
            claims[position] = claim | flags | (Math.min(counted, MOST_STEPS) + 1) << STEPS_FROM;
        }
    }

    /** Turns runs of at least the policy's window of unproven zeros into non-wear, once all days are read. */
    void inferNonWear() {
        if (policy.nonWearWindow() == 0) {
            return;
        }
        int zeros = 0;
        for (int i = 0; i <= claims.length; i++) {
            if (i < claims.length && (claims[i] & ZERO) != 0) {
                zeros++;
                continue;
            }
            if (zeros >= policy.nonWearWindow()) {
                for (int k = i - zeros; k < i; k++) {
                    claims[k] = (claims[k] & FLAGS & ~ZERO) | NOT_WORN;
                }
            }
            zeros = 0;
        }
    }

    /** The effort is known, but not its type: the steps of the same source decide it. */
    private static int typed(int claim, int steps) {
        boolean untyped = effort(claim) >= Cell.MODERATE && (claim & 3) == Cell.UNTYPED;
        return untyped ? claim | Effort.impactOfSteps(steps) : claim;
    }

    private static int overlaid(int base, SpanMinutes spans, int m, boolean carried) {
        int claim = base;
        if (spans.still[m] > 0 && !carried && (base >> 4 != DEVICE || effort(base) == Effort.STILL)) {
            claim = claim(DEVICE, Effort.STILL, 0) | PROVEN;
        }
        int effort = effort(base);
        claim = switch (POSTURES[spans.posture[m]]) {
            case NONE -> claim;
            case STILL -> claim(POSTURE, Effort.STILL, 0) | PROVEN;
            case TRANSPORT -> claim | TRANSPORT;
            case STANDING -> claim(POSTURE, Cell.LIGHT, 0);
            case STEPPING -> claim(POSTURE, Math.max(Cell.LIGHT, effort), 0);
            case CYCLING -> claim(POSTURE, Math.max(Cell.MODERATE, effort), Cell.LOW_IMPACT);
        };
        if (spans.transport[m] > 0) {
            claim |= TRANSPORT;
        }
        int workout = spans.workout[m] - 1;
        if (workout >= 0) {
            int typed = effort(workout) > 0 ? effort(workout) : Math.max(Cell.LIGHT, effort);
            claim = claim(WORKOUT, typed, workout & 3) | (claim & TRANSPORT);
        }
        return claim;
    }
}
