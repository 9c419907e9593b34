package org.rouse.coaching.decision.eligibility;

import java.time.Instant;

/**
 * A prompt that might go out.
 *
 * @param decisionId         identity of the decision
 * @param live             false when it rests on history (backfill)
 * @param expiresAt        from this instant on it would be too late
 * @param moved            whether the stretch behind it is known to have ended since
 * @param asleep           whether the newest that is known of the person is sleep
 * @param transportMinutes minutes of the stretch spent in a vehicle
 * @param kept             whether what is left of the budget is kept for longer stretches, or for later
 * @param seenLive         whether it was planned for want of a device that shows them live, and there is one
 * @param unknown          whether too little is known of what it looks back on
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

    /** One that no budget is kept from. */
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

    /** The same, from which what is left of the budget is kept, or not. */
    public Candidate keeping(boolean budget) {
        return new Candidate(
                decisionId, kind, live, expiresAt, moved, asleep, transportMinutes, budget, seenLive, unknown, repeat);
    }

    /** The same, of somebody whose devices show them live, or who is to look back on what is not known. */
    public Candidate seen(boolean live, boolean tooLittle) {
        return new Candidate(
                decisionId, kind, this.live, expiresAt, moved, asleep, transportMinutes, kept, live, tooLittle, repeat);
    }
}
