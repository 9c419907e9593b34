package org.rouse.coaching.movement.minutes;

import java.util.ArrayList;
import java.util.List;
import org.rouse.coaching.movement.evidence.SourceRef;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.coaching.movement.time.Range;

/**
 * Decides every minute of a window from the evidence of all sources (DOMAIN section 1). Movement of any source beats stillness of any
 * other; among movements the higher rank counts, then the source the person trusts more, then the higher effort. [ours] Reported sleep, and
 * being in a vehicle, beat stillness and light movement of the same source; moderate or vigorous movement, and movement of another source,
 * beat them. Sleep beats transport.
 */
public final class Decision {

    private static final int CLAIM = 0xFF;
    private static final int STILL = 1 << 14;

    /** Effort and impact within a claim, which keep their bits when it is weighed. */
    private static final int WHAT = 0xF;

    private static final int STANDING_BITS = 8;
    private static final MinuteState[] MOVING = {
        MinuteState.UNKNOWN, MinuteState.UPRIGHT, MinuteState.MODERATE, MinuteState.VIGOROUS
    };

    private final MovementPolicy policy;
    private final SourceReading reading;
    private final Workouts workouts;

    /** @param evidence read on demand */
    public Decision(MovementPolicy policy, Evidence evidence) {
        this.policy = policy;
        this.reading = new SourceReading(policy, evidence::day);
        this.workouts = new Workouts(policy, reading);
    }

    /** The minutes to decide again when the evidence of these changes, in order and disjoint. */
    public List<Range> borneOn(List<Range> changed) {
        List<Range> ranges = new ArrayList<>();
        for (Range range : Range.merged(changed.stream()
                .map(r -> reading.withStandingPulse(r).widened(policy.reach()))
                .toList())) {
            ranges.addAll(workouts.borneOn(range));
        }
        return Range.merged(ranges);
    }

    /** The minutes of the workouts that may change when the evidence of these does, in order and disjoint. */
    public List<Range> workoutsTold(List<Range> changed) {
        return workouts.told(changed);
    }

    /** The wanted minutes. The window that is read is wider by as much as non-wear needs. */
    public DecidedMinutes minutes(Range wanted) {
        Range seen = reading.withStandingPulse(wanted.widened(policy.reach()));
        int minutes = seen.minutes();
        int[] credited = new int[minutes];
        int[] effective = new int[minutes];
        int[] flags = new int[minutes];
        int[] counted = new int[minutes];
        SourceClaims claims = new SourceClaims(policy, minutes);
        for (SourceRef source : reading.sources(seen)) {
            reading.read(claims, source, seen, workouts::held);
            claims.inferNonWear();
            int standing = policy.sources().standing(source);
            join(claims.claims(), standing, credited, effective, flags);
            count(claims.claims(), standing, counted);
        }
        byte[] cells = new byte[wanted.minutes()];
        int[] steps = new int[wanted.minutes()];
        int offset = (int) (wanted.from() - seen.from());
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell(credited[offset + i], effective[offset + i], flags[offset + i]);
            steps[i] = counted[offset + i] == 0 ? StepRun.NOT_KNOWN : counted[offset + i] - 1 & SourceClaims.MOST_STEPS;
        }
        return new DecidedMinutes(cells, steps);
    }

    private static void join(int[] claims, int standing, int[] credited, int[] effective, int[] flags) {
        for (int i = 0; i < claims.length; i++) {
            int claim = claims[i];
            if (claim == 0) {
                continue;
            }
            flags[i] |= SourceClaims.flags(claim);
            int movement = claim & CLAIM;
            int effort = SourceClaims.effort(claim);
            if (effort == Effort.STILL) {
                flags[i] |= movement > 0 ? STILL : 0;
                continue;
            }
            int weighed = weighed(movement, standing);
            credited[i] = Math.max(credited[i], weighed);
            boolean overruled = effort == Cell.LIGHT && (claim & (SourceClaims.ASLEEP | SourceClaims.TRANSPORT)) != 0;
            if (!overruled) {
                effective[i] = Math.max(effective[i], weighed);
            }
        }
    }

    /** Counted steps outrank none, then the source's standing counts, then the greater number: never their sum. */
    private static void count(int[] claims, int standing, int[] counted) {
        for (int i = 0; i < claims.length; i++) {
            int steps = SourceClaims.steps(claims[i]);
            if (steps >= 0) {
                counted[i] = Math.max(counted[i], (steps == 0 ? 0 : standing << 16 | steps) + 1);
            }
        }
    }

    /** Rank, then standing of the source, then effort and impact: the greater wins. */
    private static int weighed(int movement, int standing) {
        return (movement & ~WHAT) << STANDING_BITS | standing << 4 | (movement & WHAT);
    }

    private static byte cell(int credited, int effective, int flags) {
        int effort = SourceClaims.effort(credited);
        int impact = credited & 3;
        return Cell.of(state(effective, flags), effort, impact, (flags & SourceClaims.IN_WORKOUT) != 0);
    }

    private static MinuteState state(int effective, int flags) {
        if (effective > 0) {
            return MOVING[SourceClaims.effort(effective)];
        }
        if ((flags & SourceClaims.ASLEEP) != 0) {
            return MinuteState.SLEEP;
        }
        if ((flags & SourceClaims.TRANSPORT) != 0) {
            return MinuteState.TRANSPORT;
        }
        if ((flags & STILL) != 0) {
            return MinuteState.SEDENTARY;
        }
        return (flags & SourceClaims.NOT_WORN) != 0 ? MinuteState.NOT_WORN : MinuteState.UNKNOWN;
    }
}
