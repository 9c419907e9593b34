package org.rouse.coaching.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rouse.coaching.decision.choice.Choice;
import org.rouse.coaching.decision.eligibility.Eligibility;
import org.rouse.coaching.decision.eligibility.Kind;
import org.rouse.coaching.decision.eligibility.Refusal;

/** Withdraws prompts under way that became unwelcome. Advice is never withdrawn. */
final class Withdrawals {

    private final Eligibility eligibility;

    Withdrawals(Eligibility eligibility) {
        this.eligibility = eligibility;
    }

    /** Prompts that rest on the finding, which has ended. */
    static List<DecisionEvent> of(String finding, DecisionState state, LocalDate day, Instant now) {
        return open(
                state,
                day,
                now,
                entry -> entry.point().finding().equals(finding) ? Optional.of(Refusal.MOVED) : Optional.empty());
    }

    /** All prompts that ask for movement, because pain was reported. */
    static List<DecisionEvent> ofAll(DecisionState state, LocalDate day, Instant now) {
        return open(
                state,
                day,
                now,
                entry -> entry.contact().kind() == Kind.MESSAGE ? Optional.empty() : Optional.of(Refusal.HURTS));
    }

    /**
     * Prompts that the person's current facts forbid: a red flag, do-not-disturb, their night or a meeting, a flare, and activities to
     * avoid.
     *
     * @param clearanceLost whether all prompts for movement are withdrawn: a plain break may have suggested an exercise
     */
    List<DecisionEvent> against(
            PersonFacts person, boolean clearanceLost, DecisionState state, LocalDate day, Instant now) {
        return open(
                state,
                day,
                now,
                entry -> against(person, entry.contact().kind(), now)
                        .or(() -> clearanceLost && entry.contact().kind() != Kind.MESSAGE
                                ? Optional.of(Refusal.NO_CLEARANCE)
                                : Optional.empty())
                        .or(() -> against(person, Suggestions.of(state, entry.point()), now)));
    }

    /** The suggested activity is no longer suggested. */
    private static Optional<Refusal> against(PersonFacts person, String activity, Instant now) {
        if (person.aggravating().contains(activity)) {
            return Optional.of(Refusal.TO_AVOID);
        }
        boolean exercise = !activity.isEmpty() && !Choice.isPlainBreak(activity);
        return exercise && person.flare().standsAt(now) ? Optional.of(Refusal.FLARE) : Optional.empty();
    }

    /** A question replaces a desk break, so the same refusals apply. */
    private Optional<Refusal> against(PersonFacts person, Kind kind, Instant now) {
        return eligibility.stillRefuses(
                kind == Kind.QUESTION ? Kind.DESK_BREAK : kind, Optional.of(person.circumstances()), now);
    }

    /** One withdrawal for each reason, in the order of the checks. */
    private static List<DecisionEvent> open(
            DecisionState state, LocalDate day, Instant now, Function<ContactLedger.Entry, Optional<Refusal>> why) {
        Map<Refusal, List<DecisionPoint>> byReason = new EnumMap<>(Refusal.class);
        for (ContactLedger.Entry entry : state.head().contacts().open(now)) {
            why.apply(entry)
                    .ifPresent(reason -> byReason.computeIfAbsent(reason, first -> new ArrayList<>())
                            .add(entry.point()));
        }
        List<DecisionEvent> withdrawn = new ArrayList<>();
        byReason.forEach((reason, points) -> withdrawn.add(new DecisionEvent.Withdrawn(points, reason, now, day)));
        return withdrawn;
    }
}
