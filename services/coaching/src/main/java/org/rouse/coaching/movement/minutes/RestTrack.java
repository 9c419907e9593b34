package org.rouse.coaching.movement.minutes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rouse.coaching.aerobic.Locomotion;
import org.rouse.coaching.movement.evidence.SourceKind;
import org.rouse.coaching.movement.policy.MovementPolicy;

/**
 * The evidence of each minute of a workout without the workout itself: in which minutes the person was still, and from when on a worn
 * device shows that the workout was over. Mutable while sources are added.
 */
final class RestTrack {

    /** The combined evidence of a minute, the likeliest to have been a pause first. */
    enum Said {
        STILL,
        OFF,
        NOTHING,
        MOVING
    }

    private static final int STEP = 1;
    private static final int NO_STEP = 2;
    private static final int LOW_PULSE = 4;
    private static final int ASLEEP = 8;
    private static final int OFF_SAID = 16;
    private static final int OFF_INFERRED = 32;
    private static final int WORN = 64;

    private final MovementPolicy policy;
    private final int moderateBpm;
    private final Said[] said;
    private final List<byte[]> worn = new ArrayList<>();

    /** For a workout that touches so many minutes. */
    RestTrack(MovementPolicy policy, int minutes) {
        this.policy = policy;
        this.moderateBpm = policy.workoutEnd().moderateBpm(policy.heartRate());
        this.said = new Said[minutes];
        Arrays.fill(said, Said.NOTHING);
    }

    int minutes() {
        return said.length;
    }

    Said said(int minute) {
        return said[minute];
    }

    /**
     * Adds a source.
     *
     * @param told     the source's claims of a window
     * @param inferred the same after non-wear was inferred
     * @param bpm      heart rates of the window, negative where there is none
     * @param offset   offset of the workout in the window
     */
    void add(SourceKind kind, int[] told, int[] inferred, int[] bpm, int offset) {
        boolean carried = kind == SourceKind.PHONE || kind == SourceKind.UNSPECIFIED;
        byte[] own = new byte[said.length];
        int pulse = 0;
        int pulseAt = Integer.MIN_VALUE / 2;
        for (int i = 0; i < offset + said.length; i++) {
            if (bpm[i] > 0) {
                pulse = bpm[i];
                pulseAt = i;
            }
            if (i >= offset) {
                boolean measured = i - pulseAt <= policy.heartRateWearMinutes();
                int seen = seen(told[i], inferred[i], measured ? pulse : 0);
                own[i - offset] = (byte) seen;
                join(i - offset, inferred[i], seen, bpm[i] >= moderateBpm);
            }
        }
        if (!carried && kind != SourceKind.SELF_REPORT) {
            worn.add(own);
        }
    }

    private int seen(int told, int inferred, int pulse) {
        int steps = SourceClaims.steps(inferred);
        int seen = steps > 0 ? STEP : 0;
        if ((told & SourceClaims.NOT_WORN) != 0) {
            return seen | OFF_SAID;
        }
        if ((inferred & SourceClaims.NOT_WORN) != 0) {
            return seen | OFF_INFERRED;
        }
        boolean still = SourceClaims.isClaim(inferred) && SourceClaims.effort(inferred) == Effort.STILL;
        seen |= steps == 0 || (still && steps < 0) ? NO_STEP : 0;
        seen |= (inferred & SourceClaims.ASLEEP) != 0 ? ASLEEP : 0;
        seen |= pulse > 0 && pulse < moderateBpm ? LOW_PULSE : 0;
        return inferred != 0 || pulse > 0 ? seen | WORN : seen;
    }

    private void join(int minute, int claim, int seen, boolean raised) {
        boolean idle = (claim & (SourceClaims.ASLEEP | SourceClaims.TRANSPORT)) != 0;
        int effort = SourceClaims.effort(claim);
        boolean moving = effort > Cell.LIGHT || (effort == Cell.LIGHT && !idle) || (raised && !idle);
        boolean still = idle || (SourceClaims.isClaim(claim) && effort == Effort.STILL);
        Said one = moving
                ? Said.MOVING
                : still ? Said.STILL : (seen & (OFF_SAID | OFF_INFERRED)) != 0 ? Said.OFF : Said.NOTHING;
        if (one == Said.MOVING || (said[minute] != Said.MOVING && one.compareTo(said[minute]) < 0)) {
            said[minute] = one;
        }
    }

    /**
     * The first minute of the rest by which a workout was over; {@link #minutes()} where none shows it. A device that was never worn during
     * the workout cannot show its end by lying still; and on wheels nobody steps, so that non-wear inferred from the lack of steps proves
     * nothing.
     *
     * @param held minutes in which the timer ran; a known pause is not the end
     */
    int over(Locomotion how, boolean[] held) {
        int over = said.length;
        for (byte[] source : worn) {
            boolean counts = counts(source);
            boolean wornBefore = false;
            int run = 0;
            for (int i = 0; i < over; i++) {
                wornBefore |= (source[i] & (WORN | STEP)) != 0;
                boolean rests = held[i]
                        && said[i] != Said.MOVING
                        && (source[i] & STEP) == 0
                        && rests(how, source[i], counts, wornBefore);
                run = rests ? run + 1 : 0;
                if (run >= policy.workoutEnd().stillMinutes()) {
                    over = i - run + 1;
                }
            }
        }
        return over;
    }

    private boolean rests(Locomotion how, int seen, boolean counts, boolean wornBefore) {
        if ((seen & ASLEEP) != 0) {
            return true;
        }
        boolean low = (seen & LOW_PULSE) != 0;
        return switch (how) {
            case ON_FOOT ->
                (low && (counts || (seen & NO_STEP) != 0)) || (wornBefore && (seen & (OFF_SAID | OFF_INFERRED)) != 0);
            case ON_WHEELS -> (low && policy.workoutEnd().pulseTells()) || (wornBefore && (seen & OFF_SAID) != 0);
            case NEITHER -> false;
        };
    }

    /** Whether the source counts steps at all, so that its silence about them while it measures a pulse means that there were none. */
    private static boolean counts(byte[] source) {
        for (byte seen : source) {
            if ((seen & STEP) != 0) {
                return true;
            }
        }
        return false;
    }
}
