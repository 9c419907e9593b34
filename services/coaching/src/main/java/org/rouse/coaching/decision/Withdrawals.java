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

/** Takes back what is under way and became unwelcome. Advice is never taken back. */
final class Withdrawals {

    private final Eligibility eligibility;

    Withdrawals(Eligibility eligibility) {
        this.eligibility = eligibility;
    }

    /** What rests on the finding, which does not hold any more. */
    static List<DecisionEvent> of(String finding, DecisionState state, LocalDate day, Instant now) {
        return open(
                state,
                day,
                now,
                entry -> entry.point().finding().equals(finding) ? Optional.of(Refusal.MOVED) : Optional.empty());
    }

    /** All that asks for something, for pain that was reported. */
    static List<DecisionEvent> ofAll(DecisionState state, LocalDate day, Instant now) {
        return open(
                state,
                day,
                now,
                entry -> entry.contact().kind() == Kind.MESSAGE ? Optional.empty() : Optional.of(Refusal.HURTS));
    }

    /**
     * What the person as now known stands in the way of: a red flag, do-not-disturb, their night or a meeting, a flare, and what hurts.
     *
     * @param clearanceLost whether all that asks for something goes: a plain break may have been told with an exercise
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

    /** What it suggested is not suggested any more. */
    private static Optional<Refusal> against(PersonFacts person, String activity, Instant now) {
        if (person.aggravating().contains(activity)) {
            return Optional.of(Refusal.HURTS);
        }
        boolean exercise = !activity.isEmpty() && !Choice.isPlainBreak(activity);
        return exercise && person.flare().standsAt(now) ? Optional.of(Refusal.FLARE) : Optional.empty();
    }

    /** A question goes out in place of a desk break, and in its way stands the same. */
    private Optional<Refusal> against(PersonFacts person, Kind kind, Instant now) {
        return eligibility.stillRefuses(
                kind == Kind.QUESTION ? Kind.DESK_BREAK : kind, Optional.of(person.circumstances()), now);
    }

    /** One withdrawal a reason, in the order of the checks. */
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
