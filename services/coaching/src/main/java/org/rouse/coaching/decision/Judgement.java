package org.rouse.coaching.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rouse.coaching.decision.choice.Choice;
import org.rouse.coaching.decision.choice.Preferences;
import org.rouse.coaching.decision.choice.TrackRecord;
import org.rouse.coaching.decision.eligibility.Candidate;
import org.rouse.coaching.decision.eligibility.Check;
import org.rouse.coaching.decision.eligibility.ContactHistory;
import org.rouse.coaching.decision.eligibility.Eligibility;
import org.rouse.coaching.decision.eligibility.EligibilityVerdict;
import org.rouse.coaching.decision.eligibility.Kind;
import org.rouse.coaching.decision.eligibility.Refusal;
import org.rouse.coaching.decision.nowcast.Nowcast;

/** Decides on one opportunity: whether to prompt the person, and with which suggestion. */
final class Judgement {

    /**
     * The window, and the time for its last minutes to arrive; shorter than a cool-down, so that the next check knows the outcome in time.
     */
    static final Duration OUTCOME_DUE_AFTER = Duration.ofMinutes(ProximalOutcome.WINDOW_MINUTES + 5L);

    private static final Duration OF_LATE = Duration.ofHours(1);

    private final DecisionPolicy policy;
    private final Eligibility eligibility;

    Judgement(DecisionPolicy policy, Eligibility eligibility) {
        this.policy = policy;
        this.eligibility = eligibility;
    }

    /** The decision and its due items; empty where the point was decided before. */
    List<DecisionEvent> on(
            Opportunity opportunity,
            DecisionState state,
            Optional<PersonFacts> known,
            MinutesSeen minutes,
            Instant now) {
        if (state.decided(opportunity.point(), day(known, now))) {
            return List.of();
        }
        Optional<PersonFacts> person = known.map(one -> Fading.of(one, state, now));
        boolean asleep = opportunity.sight() != Sight.PAST
                && opportunity.point().kind() != Kind.SEEK_CARE
                && (!isUncalled(opportunity.point().kind()) || isOfLate(opportunity, now))
                && person.filter(one -> isAsleep(one, minutes, now)).isPresent();
        ContactHistory history = history(opportunity, state, person);
        Optional<Nowcast> nowcast = person.filter(one -> opportunity.sight() == Sight.LIKELY)
                .flatMap(one ->
                        Nowcasts.of(policy.nowcast(), opportunity, state.head().guesses(), one, minutes, now));
        Candidate candidate = opportunity
                .candidate(state.personId(), asleep, nowcast)
                .seen(isShownLive(opportunity, person), isUnknown(opportunity))
                .keeping(person.filter(one -> isKept(opportunity, state, one, history, now))
                        .isPresent());
        EligibilityVerdict verdict = eligibility.check(candidate, person.map(PersonFacts::circumstances), history, now);
        boolean ask = verdict instanceof EligibilityVerdict.Allowed allowed && allowed.ask();
        Ruling ruling = ruling(opportunity.point().kind(), verdict);
        boolean told = isTold(ruling);
        Choice choice = told && !ask
                ? person.map(one -> choice(opportunity, state, one, history, now))
                        .orElse(Choice.NOTHING)
                : Choice.NOTHING;
        List<DecisionEvent> events = new ArrayList<>(keep(new DecisionEvent.Decided(
                opportunity.point(),
                ask ? Kind.QUESTION : opportunity.point().kind(),
                ruling,
                now,
                day(person, now),
                opportunity.facts(),
                opportunity.evidenceUntil(),
                verdict.checks(),
                choice,
                lot(candidate, verdict, person, history, now),
                nowcast,
                told ? state.head().turn() : 0,
                told ? history.ignored(now) : 0)));
        person.flatMap(one -> satLong(opportunity, one)).ifPresent(events::add);
        return events;
    }

    /** Whether a break is planned although one of the person's devices is live. */
    private boolean isShownLive(Opportunity opportunity, Optional<PersonFacts> person) {
        return opportunity.point() instanceof DecisionPoint.Planned
                && person.flatMap(PersonFacts::syncsEvery)
                        .filter(every -> every.compareTo(policy.timetable().slowSync()) <= 0)
                        .isPresent();
    }

    private static boolean isUnknown(Opportunity opportunity) {
        return opportunity.facts() instanceof Facts.Summary summary && summary.daysKnown() == 0;
    }

    /** Whether no stretch calls for the prompt: nobody knows whether the person is awake. */
    private static boolean isUncalled(Kind kind) {
        return kind == Kind.PLANNED_BREAK || kind.isByCoach();
    }

    /** Whether the newest data says anything about now: a person who slept at a device's last report, hours ago, may be up. */
    private static boolean isOfLate(Opportunity opportunity, Instant now) {
        return opportunity
                .evidenceUntil()
                .filter(until -> !until.plus(OF_LATE).isBefore(now))
                .isPresent();
    }

    /** Whether the rest of the day's budget is kept for longer stretches, or for later. */
    private boolean isKept(
            Opportunity opportunity, DecisionState state, PersonFacts person, ContactHistory history, Instant now) {
        return opportunity.sight() != Sight.PAST
                && opportunity.point() instanceof DecisionPoint.InStretch
                && opportunity.facts() instanceof Facts.Sitting sitting
                && Spread.keeps(
                        state.head().rhythm().on(person.dayOf(now)),
                        eligibility.deskBudget(person.circumstances(), history, now),
                        LocalTime.ofInstant(now, person.zones().zoneAt(now)),
                        person.quietHours(),
                        sitting.minutes(),
                        sitting.everyMinutes());
    }

    private static Optional<DecisionEvent> satLong(Opportunity opportunity, PersonFacts person) {
        if (!(opportunity.point() instanceof DecisionPoint.InStretch in
                && opportunity.facts() instanceof Facts.Sitting sitting)) {
            return Optional.empty();
        }
        Instant reached = in.reached(sitting.everyMinutes());
        int hour = LocalTime.ofInstant(reached, person.zones().zoneAt(reached)).getHour();
        return Optional.of(new DecisionEvent.SatLong(person.dayOf(reached), hour, in.number()));
    }

    /**
     * The substitute for a decision that could not be made because of a bug. Advice is given nevertheless: it rests on nothing but the
     * raising.
     */
    List<DecisionEvent> fault(Opportunity opportunity, Optional<PersonFacts> person, Instant now) {
        boolean advise = opportunity.point().kind() == Kind.SEEK_CARE && now.isBefore(opportunity.expiresAt());
        return keep(new DecisionEvent.Decided(
                opportunity.point(),
                opportunity.point().kind(),
                advise ? new Ruling.Send(opportunity.expiresAt()) : new Ruling.Withhold(Refusal.FAULT, false),
                now,
                day(person, now),
                opportunity.facts(),
                opportunity.evidenceUntil(),
                List.of(new Check(Refusal.FAULT, false)),
                Choice.NOTHING,
                Optional.empty(),
                Optional.empty(),
                0,
                0));
    }

    /** The person's local day that an instant counts in; that of UTC for an unknown person. */
    static LocalDate day(Optional<PersonFacts> person, Instant now) {
        return person.map(known -> known.dayOf(now))
                .orElseGet(() -> now.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** Outcomes are only looked for after kinds that are followed. */
    private static List<DecisionEvent> keep(DecisionEvent.Decided decided) {
        if (!decided.point().kind().isFollowed()) {
            return List.of(decided);
        }
        return List.of(
                decided,
                new DecisionEvent.Scheduled(new DueItem.TellOutcome(
                        decided.point(), decided.day(), decided.at().plus(OUTCOME_DUE_AFTER))));
    }

    private static boolean isAsleep(PersonFacts person, MinutesSeen minutes, Instant now) {
        long yesterday = person.zones().day(person.dayOf(now).minusDays(1)).firstMinute();
        return ProximalOutcome.endsAsleep(yesterday, now, minutes);
    }

    private static ContactHistory history(Opportunity opportunity, DecisionState state, Optional<PersonFacts> person) {
        DecisionHead head = state.head();
        ContactHistory whole = head.contacts().historyFor(opportunity.point(), head.hurtAt(), head.fewerUntil());
        return person.filter(PersonFacts::breaksLookStill).isPresent() ? whole.unseen() : whole;
    }

    private static Ruling ruling(Kind kind, EligibilityVerdict verdict) {
        return switch (verdict) {
            case EligibilityVerdict.Allowed allowed ->
                new Ruling.Send(allowed.expiresAt().truncatedTo(ChronoUnit.MILLIS));
            case EligibilityVerdict.Refused refused ->
                new Ruling.Withhold(refused.reason(), isShown(kind, refused.reason()));
        };
    }

    /** Prompts beyond the budget, or without a channel, are shown in the app; a coach's message is shown whatever withholds it. */
    private static boolean isShown(Kind kind, Refusal reason) {
        return kind == Kind.MESSAGE || reason == Refusal.DAILY_BUDGET || reason == Refusal.NO_CHANNEL;
    }

    private static boolean isTold(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Send _ -> true;
            case Ruling.Withhold withhold -> withhold.shownInApp();
        };
    }

    /** Decisions that are subject to a draw: every check let them through. */
    private Optional<DecisionEvent.Lot> lot(
            Candidate candidate,
            EligibilityVerdict verdict,
            Optional<PersonFacts> person,
            ContactHistory history,
            Instant now) {
        Optional<Refusal> refused = verdict instanceof EligibilityVerdict.Refused(Refusal reason, var _)
                ? Optional.of(reason)
                : Optional.empty();
        return person.flatMap(known -> eligibility.lot(candidate, known.circumstances(), history, now))
                .filter(study -> refused.isEmpty() || refused.equals(Optional.of(study.design())))
                .map(study -> new DecisionEvent.Lot(refused.isEmpty(), study.probabilityThousandths(), study.design()));
    }

    private Choice choice(
            Opportunity opportunity, DecisionState state, PersonFacts person, ContactHistory history, Instant now) {
        String seed = policy.choiceSeed();
        String decisionId = opportunity.point().decisionId(state.personId());
        return switch (opportunity.point().kind()) {
            case SUMMARY ->
                history.isFlaring(now) || person.flare().standsAt(now)
                        ? Choice.NOTHING
                        : Choice.ofBreak(preferences(state, person, history, now), seed, decisionId);
            case DESK_BREAK, QUESTION, PLANNED_BREAK, BREAK_REMINDER ->
                Choice.ofBreak(preferences(state, person, history, now), seed, decisionId);
            case AEROBIC -> Choice.ofSession(preferences(state, person, history, now), seed, decisionId);
            case SEEK_CARE, CHECK_IN, SESSION, MESSAGE, SESSION_REMINDER, CHECK_IN_REMINDER -> Choice.NOTHING;
        };
    }

    private static Preferences preferences(
            DecisionState state, PersonFacts person, ContactHistory history, Instant now) {
        if (!person.clearance() || history.isFlaring(now) || person.flare().standsAt(now)) {
            return new Preferences(
                    person.mobility(),
                    false,
                    person.aggravating(),
                    Map.of(),
                    Map.of(),
                    List.of(),
                    person.agreed().learning()); // only plain walking is left
        }
        LocalDate today = person.dayOf(now);
        List<PastDecision> suggested = IntStream.range(0, Applier.DAYS_LEARNT_FROM)
                .map(age -> Applier.DAYS_LEARNT_FROM - 1 - age)
                .mapToObj(today::minusDays)
                .filter(state.head().days()::contains)
                .flatMap(date -> state.history().on(date).decisions().stream())
                .filter(PastDecision::suggests)
                .toList();
        Stream<String> lately = suggested.reversed().stream().map(PastDecision::activity);
        if (!person.agreed().learning()) {
            return new Preferences(
                    person.mobility(), true, person.aggravating(), Map.of(), Map.of(), lately.toList(), false);
        }
        Map<String, TrackRecord> tallies = new HashMap<>();
        suggested.forEach(one -> one.moved()
                .ifPresent(moved -> tallies.compute(
                        one.activity(), (name, tally) -> (tally == null ? TrackRecord.NONE : tally).plus(moved))));
        return new Preferences(person.mobility(), true, person.aggravating(), tallies, person.stars(), lately.toList());
    }
}
