package org.rouse.coaching.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rouse.coaching.decision.eligibility.Candidate;
import org.rouse.coaching.decision.eligibility.Contact;
import org.rouse.coaching.decision.eligibility.ContactHistory;
import org.rouse.coaching.decision.eligibility.Eligibility;
import org.rouse.coaching.decision.eligibility.Kind;
import org.rouse.coaching.decision.eligibility.Refusal;

/** When time alone would make a withheld prompt pass the check that refused it. */
public final class Outlook {

    private final Eligibility eligibility;

    public Outlook(DecisionPolicy policy) {
        this.eligibility = new Eligibility(policy.deskBreaksUnderRedFlag(), policy.study());
    }

    /**
     * The first whole minute after the decision at which the check would pass if nothing happened meanwhile; empty where only an event
     * changes it.
     *
     * @param state   after the decision
     * @param person  as known then
     * @param repeats the decision it offers again; empty for a first offer
     */
    public Optional<Instant> passes(
            Refusal reason,
            Kind kind,
            String decisionId,
            String repeats,
            DecisionState state,
            PersonFacts person,
            Instant decidedAt) {
        return switch (reason) {
            case PAUSED, HURTS, FLARE, DO_NOT_DISTURB, CALENDAR_BUSY, QUIET_HOURS, COOL_DOWN, DAILY_BUDGET ->
                eligibility.passes(
                        reason,
                        new Candidate(decisionId, kind, true, Instant.MAX, false, false, 0, !repeats.isEmpty()),
                        Fading.of(person, state, decidedAt).circumstances(),
                        history(decisionId, repeats, state, person),
                        decidedAt);
            case NO_PROFILE,
                    NOT_AGREED,
                    RED_FLAG,
                    NO_CLEARANCE,
                    NOT_LIVE,
                    EXPIRED,
                    MOVED,
                    SEEN_LIVE,
                    NO_DATA,
                    SLEEP,
                    TRANSPORT,
                    BUDGET_SPREAD,
                    NO_CHANNEL,
                    STUDY,
                    HOLD_OUT,
                    TO_AVOID,
                    FAULT -> Optional.empty();
        };
    }

    private static ContactHistory history(String decisionId, String repeats, DecisionState state, PersonFacts person) {
        DecisionHead head = state.head();
        List<Contact> others = head.contacts().entries().stream()
                .filter(entry -> {
                    String id = entry.point().decisionId(state.personId());
                    return !id.equals(decisionId) && !id.equals(repeats);
                })
                .map(ContactLedger.Entry::asSeen)
                .toList();
        ContactHistory whole = new ContactHistory(others, head.hurtAt(), head.fewerUntil());
        return person.breaksLookStill() ? whole.unseen() : whole;
    }
}
