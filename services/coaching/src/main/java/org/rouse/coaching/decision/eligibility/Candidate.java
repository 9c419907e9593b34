package org.rouse.coaching.decision.eligibility;

import java.time.Instant;

/**
 * A prompt that might go out.
 *
 * @param decisionId       id of the decision
 * @param live             false when it rests on history (backfill)
 * @param expiresAt        from this instant on it would be too late
 * @param moved            whether the stretch behind it is known to have ended since
 * @param asleep           whether the person slept at the newest evidence
 * @param transportMinutes minutes of the stretch spent in a vehicle
 * @param kept             whether the rest of the budget is kept for longer stretches, or for later
 * @param seenLive         whether it was planned for lack of a live device, and there is one now
 * @param unknown          whether too little is known of the reviewed time
 * @param repeat           whether it was put off once and is offered again: it costs no budget twice, and is no second prompt
 */
public record Candidate(
        String decisionId,
        Kind kind,
        boolean live,
        Instant expiresAt,
        boolean moved,
        boolean asleep,
        int transportMinutes,
        boolean kept,
        boolean seenLive,
        boolean unknown,
        boolean repeat) {

    /** A candidate for which no budget is kept back. */
    public Candidate(
            String decisionId,
            Kind kind,
            boolean live,
            Instant expiresAt,
            boolean moved,
            boolean asleep,
            int transportMinutes,
            boolean repeat) {
        this(decisionId, kind, live, expiresAt, moved, asleep, transportMinutes, false, false, false, repeat);
    }

    /** A copy for which the rest of the budget is kept back, or not. */
    public Candidate keeping(boolean budget) {
        return new Candidate(
                decisionId, kind, live, expiresAt, moved, asleep, transportMinutes, budget, seenLive, unknown, repeat);
    }

    /** A copy for a person with a live device, or with too little known of the reviewed time. */
    public Candidate seen(boolean live, boolean tooLittle) {
        return new Candidate(
                decisionId, kind, this.live, expiresAt, moved, asleep, transportMinutes, kept, live, tooLittle, repeat);
    }
}
