package org.rouse.coaching.movement;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Decides every minute of a window from what all sources say (DOMAIN section 1). Movement of any source beats stillness
 * of any other; among movements the higher rank counts, then the source the person trusts more, then the higher effort. [ours] Reported sleep, and being in a
 * vehicle, beat stillness and light movement of the same source; moderate or vigorous movement, and movement of another
 * source, beat them. Sleep beats transport.
 */
final class Decision {

    private static final int CLAIM = 0xFF;
    private static final int STILL = 1 << 13;

    /** Effort and impact within a claim, which stay where they are when it is weighed. */
    private static final int WHAT = 0xF;

    private static final int STANDING_BITS = 8;
    private static final MinuteState[] MOVING = {
        MinuteState.UNKNOWN, MinuteState.UPRIGHT, MinuteState.MODERATE, MinuteState.VIGOROUS
    };

    private final MovementPolicy policy;

    Decision(MovementPolicy policy) {
        this.policy = policy;
    }

    /**
     * The minutes wanted.
     *
     * @param days evidence of the UTC days that {@code seen} touches, one after the other
     * @param seen the window looked at, wide enough around the one wanted for non-wear to show
     */
    DecidedMinutes minutes(List<EvidenceDay> days, Range seen, Range wanted) {
        long from = seen.from();
        long to = seen.to();
        int minutes = (int) (to - from);
        int[] credited = new int[minutes];
        int[] effective = new int[minutes];
        int[] flags = new int[minutes];
        int[] counted = new int[minutes];
        TreeSet<SourceRef> sources = new TreeSet<>();
        days.forEach(day -> day.sources().forEach(source -> sources.add(source.source())));
        SourceClaims claims = new SourceClaims(policy, minutes);
        for (SourceRef source : sources) {
            claims.begin();
            read(claims, source, days, from, to);
            claims.inferNonWear();
            int standing = policy.sources().standing(source);
            join(claims.claims(), standing, credited, effective, flags);
            count(claims.claims(), standing, counted);
        }
        byte[] cells = new byte[wanted.minutes()];
        int[] steps = new int[wanted.minutes()];
        int offset = (int) (wanted.from() - from);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell(credited[offset + i], effective[offset + i], flags[offset + i]);
            steps[i] = counted[offset + i] == 0 ? StepRun.NOT_KNOWN : counted[offset + i] - 1 & SourceClaims.MOST_STEPS;
        }
        return new DecidedMinutes(cells, steps);
    }

    /** Minutes [from, to) of what a source said about a day, the first of which stands at {@code at} of the window. */
    private record Piece(SourceDay day, SpanMinutes spans, int from, int to, int at) {}

    private void read(SourceClaims claims, SourceRef source, List<EvidenceDay> days, long from, long to) {
        List<Piece> pieces = pieces(source, days, from, to);
        pieces.forEach(each -> claims.frozen().add(each.day(), each.spans(), each.from(), each.to(), each.at()));
        claims.frozen().end();
        pieces.forEach(each -> claims.add(each.day(), each.spans(), each.from(), each.to(), each.at()));
    }

    private List<Piece> pieces(SourceRef source, List<EvidenceDay> days, long from, long to) {
        List<Piece> pieces = new ArrayList<>();
        long day = Days.of(from);
        for (EvidenceDay evidence : days) {
            long first = Days.first(day);
            int begin = (int) Math.max(0, from - first);
            int end = (int) Math.min(Days.MINUTES, to - first);
            SourceDay own = evidence.find(source);
            if (own != null && begin < end) {
                SpanMinutes spans =
                        own.spans().isEmpty() ? SpanMinutes.NONE : SpanMinutes.of(day, own.spans(), policy.cutpoints());
                pieces.add(new Piece(own, spans, begin, end, (int) (first + begin - from)));
            }
            day++;
        }
        return pieces;
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

    /** Steps taken beat none, then standing of the source counts, then the greater number: never their sum. */
    private static void count(int[] claims, int standing, int[] counted) {
        for (int i = 0; i < claims.length; i++) {
            int steps = SourceClaims.steps(claims[i]);
            if (steps >= 0) {
                counted[i] = Math.max(counted[i], (steps == 0 ? 0 : standing << 16 | steps) + 1);
            }
        }
    }

    /** Rank, then standing of the source, then effort and impact: the greater counts. */
    private static int weighed(int movement, int standing) {
        return (movement & ~WHAT) << STANDING_BITS | standing << 4 | movement & WHAT;
    }

    private static byte cell(int credited, int effective, int flags) {
        int effort = SourceClaims.effort(credited);
        int impact = credited & 3;
        return Cell.of(state(effective, flags), effort, impact);
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
