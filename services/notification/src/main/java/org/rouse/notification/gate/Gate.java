package org.rouse.notification.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a prompt may go out: DOMAIN section 5, in its order, the first refusal wins.
 *
 * <p>A red flag (section 4) stops every prompt that asks to move, the plain desk break too unless the deployment says
 * otherwise: someone with new leg weakness or a recent fall is to see a provider, not to be told to walk.
 */
public final class Gate {

    private final boolean deskBreaksUnderRedFlag;

    public Gate(boolean deskBreaksUnderRedFlag) {
        this.deskBreaksUnderRedFlag = deskBreaksUnderRedFlag;
    }

    /**
     * Asks every question in order, until one refuses.
     *
     * @param person  empty when nothing is known about them
     * @param history what was let through before, at least of the last two days, in any order
     * @param now     the instant of the decision
     */
    public Verdict decide(Candidate candidate, Optional<Profile> person, List<Sent> history, Instant now) {
        List<Check> checks = new ArrayList<>();
        for (Refusal reason : Refusal.values()) {
            boolean refused = refuses(reason, candidate, person, history, now);
            checks.add(new Check(reason, !refused));
            if (refused) {
                return new Verdict.Refused(reason, checks);
            }
        }
        return new Verdict.Allowed(checks);
    }

    private boolean refuses(
            Refusal reason, Candidate candidate, Optional<Profile> person, List<Sent> history, Instant now) {
        return person.map(profile -> refuses(reason, candidate, profile, history, now))
                .orElse(reason == Refusal.NO_PROFILE);
    }

    private boolean refuses(Refusal reason, Candidate candidate, Profile person, List<Sent> history, Instant now) {
        return switch (reason) {
            case NO_PROFILE -> false;
            case RED_FLAG -> person.redFlag() && !(candidate.kind() == Kind.DESK_BREAK && deskBreaksUnderRedFlag);
            case NO_CLEARANCE -> candidate.kind() == Kind.AEROBIC && !person.cleared();
            case NOT_LIVE -> !candidate.live();
            case EXPIRED -> !now.isBefore(candidate.expiresAt());
            case MOVED -> candidate.moved();
            // A ride and desk time without a walk between them is rare; a prompt at the wheel is worse than one too
            // few.
            case TRANSPORT -> candidate.transportMinutes() > 0;
            case DO_NOT_DISTURB ->
                person.doNotDisturbUntil().filter(now::isBefore).isPresent();
            case QUIET_HOURS -> person.quietHours().contains(now, person.zones().at(now));
            case COOL_DOWN ->
                history.stream().anyMatch(sent -> now.isBefore(sent.at().plus(person.coolDown())));
            case DAILY_BUDGET -> sentToday(candidate.kind(), person, history, now) >= budget(candidate.kind(), person);
        };
    }

    /** One aerobic prompt a day; it is a plan for the evening, not a nudge. */
    private static int budget(Kind kind, Profile person) {
        return switch (kind) {
            case DESK_BREAK -> person.dailyBudget();
            case AEROBIC, QUESTION, SEEK_CARE -> 1;
        };
    }

    private static long sentToday(Kind kind, Profile person, List<Sent> history, Instant now) {
        LocalDate today = person.zones().dayOf(now);
        return history.stream()
                .filter(sent -> sent.kind() == kind)
                .filter(sent -> person.zones().dayOf(sent.at()).equals(today))
                .count();
    }
}
