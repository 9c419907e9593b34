package org.rouse.coaching.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rouse.coaching.decision.eligibility.Eligibility;
import org.rouse.coaching.decision.eligibility.Kind;
import org.rouse.coaching.decision.eligibility.Reply;

/**
 * Decides the consequences of a trigger, and changes nothing: its events are for {@link Applier} and for the log. A function of its
 * arguments, so equal arguments give equal events.
 */
public final class Decider {

    /** The version of this code, recorded in each decision. */
    public static final String VERSION = "decision/2";

    /** A trigger that was published longer ago is put off, to be decided with newer evidence. */
    public static final Duration HEAD_OF_LOG = Duration.ofSeconds(10);

    /**
     * A moment of a stretch that was reported later leaves no decision: a year of history must not write a year of them, and whoever asks
     * why a day had no prompts knows that the watch was silent.
     */
    static final Duration UNSEEN_KEPT = Duration.ofHours(24);

    private final DecisionPolicy policy;
    private final Judgement judgement;
    private final Withdrawals withdrawals;
    private final Calls calls;

    public Decider(DecisionPolicy policy) {
        Eligibility eligibility = new Eligibility(policy.deskBreaksUnderRedFlag(), policy.study());
        this.policy = policy;
        this.judgement = new Judgement(policy, eligibility);
        this.withdrawals = new Withdrawals(eligibility);
        this.calls = new Calls(policy.timetable());
    }

    /**
     * The events that follow from the trigger, in order.
     *
     * @param person  as known after it; empty for an unknown person
     * @param minutes of the person
     */
    public List<DecisionEvent> decide(
            DecisionState state, Trigger trigger, Optional<PersonFacts> person, MinutesSeen minutes, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MILLIS); // as it is stored, and goes on the log
        LocalDate day = Judgement.day(person, at);
        List<DecisionEvent> events = new ArrayList<>(meaning(trigger, state, person, minutes, day, at));
        opportunity(trigger, state, person, minutes, at).ifPresent(opportunity -> {
            events.addAll(overtaken(opportunity, trigger, state));
            unseen(opportunity, state, day, at)
                    .forEach(one -> events.addAll(judgement.on(one, state, person, minutes, at)));
            if (opportunity.reachedUnseen().isEmpty() && !wasDecidedOtherwise(opportunity, state, day)) {
                events.addAll(judgement.on(opportunity, state, person, minutes, at));
            }
        });
        if (trigger instanceof Trigger.Due(DueItem item)) {
            events.add(new DecisionEvent.Settled(item));
        }
        return events;
    }

    /**
     * The events for a trigger that was published longer than {@link #HEAD_OF_LOG} ago: its decision is put off by that time, and replaces
     * an earlier one that was put off about the same finding. Advice is not put off.
     */
    public List<DecisionEvent> putOff(
            DecisionState state, Trigger trigger, Optional<PersonFacts> person, MinutesSeen minutes, Instant now) {
        if (!(trigger instanceof Trigger.StretchChanged || trigger instanceof Trigger.AerobicJudged)) {
            return decide(state, trigger, person, minutes, now);
        }
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        LocalDate day = Judgement.day(person, at);
        List<DecisionEvent> events = new ArrayList<>(meaning(trigger, state, person, minutes, day, at));
        opportunity(trigger, state, person, minutes, at)
                .filter(opportunity -> callsForDecision(opportunity, state, day, at))
                .ifPresent(opportunity -> {
                    events.addAll(overtaken(opportunity, trigger, state));
                    events.add(new DecisionEvent.Scheduled(new DueItem.DecideLater(opportunity, at.plus(HEAD_OF_LOG))));
                });
        return events;
    }

    /**
     * The events where deciding threw: a decision withheld for the fault, where the trigger called for one, and the removal of the due
     * item. It does not read anything that may have caused the fault: neither the minutes nor past days.
     */
    public List<DecisionEvent> fault(DecisionState state, Trigger trigger, Optional<PersonFacts> person, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        List<DecisionEvent> events = new ArrayList<>();
        opportunity(trigger, state, person, MinutesSeen.NOTHING, at)
                .filter(opportunity -> !state.head().contacts().holds(opportunity.point()))
                .ifPresent(opportunity -> events.addAll(judgement.fault(opportunity, person, at)));
        if (trigger instanceof Trigger.Due(DueItem item)) {
            events.add(new DecisionEvent.Settled(item));
            events.addAll(comes(item, state, person, MinutesSeen.NOTHING, at));
        }
        return events;
    }

    /** Moments of the stretch that were reported too late and not decided, the oldest first. Empty where the opportunity is no stretch. */
    private static List<Opportunity> unseen(Opportunity opportunity, DecisionState state, LocalDate day, Instant now) {
        return Stream.concat(opportunity.passed().stream(), Stream.of(opportunity))
                .filter(one -> one.reachedUnseen()
                        .filter(reached -> isRecent(reached, now))
                        .filter(reached -> !state.decidedNear(reached, everyMinutes(one), day))
                        .isPresent())
                .toList();
    }

    /** Whether an estimated moment was decided already, for a stretch whose first minute was corrected since. */
    private static boolean wasDecidedOtherwise(Opportunity opportunity, DecisionState state, LocalDate day) {
        return opportunity.sight() == Sight.LIKELY
                && opportunity.point() instanceof DecisionPoint.InStretch in
                && state.decidedNear(in.reached(everyMinutes(opportunity)), everyMinutes(opportunity), day);
    }

    private static boolean isRecent(Instant reached, Instant now) {
        return !reached.isBefore(now.minus(UNSEEN_KEPT));
    }

    private static int everyMinutes(Opportunity opportunity) {
        return opportunity.facts() instanceof Facts.Sitting sitting ? sitting.everyMinutes() : 0;
    }

    private static boolean callsForDecision(Opportunity opportunity, DecisionState state, LocalDate day, Instant now) {
        boolean waits = later(state).anyMatch(item -> item.opportunity().point().equals(opportunity.point()));
        return opportunity.reachedUnseen().isEmpty()
                ? !state.decided(opportunity.point(), day) && !wasDecidedOtherwise(opportunity, state, day)
                : !waits && !unseen(opportunity, state, day, now).isEmpty();
    }

    /**
     * The opportunity for a decision, if any: for a person who took back their consent to looking at their data, only advice and coaches'
     * requests.
     */
    private Optional<Opportunity> opportunity(
            Trigger trigger, DecisionState state, Optional<PersonFacts> person, MinutesSeen minutes, Instant now) {
        return called(trigger, state, person, minutes, now)
                .filter(one -> mayLook(person)
                        || one.point().kind() == Kind.SEEK_CARE
                        || one.point().kind().isByCoach());
    }

    /** Whether the person's movement may be looked at. */
    private static boolean mayLook(Optional<PersonFacts> person) {
        return person.filter(one -> !one.agreed().healthData()).isEmpty();
    }

    private Optional<Opportunity> called(
            Trigger trigger, DecisionState state, Optional<PersonFacts> person, MinutesSeen minutes, Instant now) {
        return switch (trigger) {
            case Trigger.StretchChanged(var event) ->
                Opportunity.of(event, policy.nowcast(), now)
                        .filter(opportunity -> opportunity
                                .reachedUnseen()
                                .map(reached -> isRecent(reached, now))
                                .orElse(true));
            case Trigger.AerobicJudged(var week, Instant judgedAt) ->
                Opportunity.of(week, judgedAt, policy.aerobicLifetime());
            case Trigger.RedFlagRaised(RedFlag flag) -> Optional.of(Opportunity.of(flag));
            case Trigger.ChannelsChanged() -> person.flatMap(known -> undelivered(known, state));
            case Trigger.Due(DueItem.OfferAgain item) -> again(item, state, person);
            case Trigger.Due(DueItem.DecideLater(Opportunity opportunity, Instant _)) -> asDueNow(opportunity, person);
            case Trigger.Due(DueItem.Call call) ->
                person.flatMap(known -> calls.opportunity(call, state, known, minutes, now));
            case Trigger.CoachAsks asks -> person.map(known -> CoachAsking.opportunity(asks, known, minutes, now));
            case Trigger.Due(DueItem.TellOutcome _),
                    Trigger.PersonChanged _,
                    Trigger.LikelyWished _,
                    Trigger.Answered _,
                    Trigger.DayChanged _,
                    Trigger.PersonErased _ -> Optional.empty();
        };
    }

    /** The trigger's consequences beside a decision. */
    private List<DecisionEvent> meaning(
            Trigger trigger,
            DecisionState state,
            Optional<PersonFacts> person,
            MinutesSeen minutes,
            LocalDate day,
            Instant now) {
        return switch (trigger) {
            case Trigger.StretchChanged(var event) ->
                Opportunity.ends(event) && !Opportunity.goesOnUnseen(event, policy.nowcast(), now)
                        ? ended(DecisionPoint.stretch(event.stretch().firstMinute()), state, day, now)
                        : List.of();
            case Trigger.AerobicJudged(var week, Instant _) ->
                Opportunity.isBehind(week)
                        ? List.of()
                        : ended(new DecisionPoint.OnDay(week.date()).finding(), state, day, now);
            case Trigger.RedFlagRaised _ -> against(person, false, state, day, now);
            case Trigger.PersonChanged(boolean clearanceLost) ->
                Stream.concat(
                                against(person, clearanceLost, state, day, now).stream(),
                                planned(state, person, minutes, now).stream())
                        .toList();
            case Trigger.Due(DueItem.Call call) -> comes(call, state, person, minutes, now);
            case Trigger.LikelyWished() -> List.of(new DecisionEvent.GuessesForgotten());
            case Trigger.Answered answered -> AnswerRules.of(answered, state, day, now);
            case Trigger.Due(DueItem.TellOutcome item) ->
                mayLook(person) ? OutcomeTelling.tell(item, state, minutes, now) : List.of();
            case Trigger.DayChanged changed ->
                mayLook(person) ? OutcomeTelling.revise(changed, state, minutes, now) : List.of();
            case Trigger.PersonErased() -> List.of(new DecisionEvent.Forgotten());
            case Trigger.ChannelsChanged(),
                    Trigger.CoachAsks _,
                    Trigger.Due(DueItem.OfferAgain _),
                    Trigger.Due(DueItem.DecideLater _) -> List.of();
        };
    }

    /** The recurring items that follow the item that is due now. */
    private List<DecisionEvent> comes(
            DueItem item, DecisionState state, Optional<PersonFacts> person, MinutesSeen minutes, Instant now) {
        return item instanceof DueItem.Call call && person.isPresent()
                ? calls.after(call, state.personId(), person.get(), minutes, now).stream()
                        .filter(next -> !state.head().due().contains(next))
                        .<DecisionEvent>map(DecisionEvent.Scheduled::new)
                        .toList()
                : List.of();
    }

    /** The recurring items change with the person's wishes or zone; an item put off to the morning stays. */
    private List<DecisionEvent> planned(
            DecisionState state, Optional<PersonFacts> person, MinutesSeen minutes, Instant now) {
        if (person.isEmpty()) {
            return List.of();
        }
        LocalDate today = person.get().dayOf(now);
        List<DueItem.Call> next = calls.begin(state.personId(), person.get(), minutes, now);
        List<DueItem.Call> before = state.head().due().stream()
                .filter(DueItem.Call.class::isInstance)
                .map(DueItem.Call.class::cast)
                .filter(call -> call.at().isAfter(now))
                .filter(call -> !(call.point() instanceof DecisionPoint.Routine(Matter matter, LocalDate date)
                        && matter == Matter.DAY_SUMMARY
                        && date.isBefore(today)))
                .toList();
        List<DecisionEvent> events = new ArrayList<>();
        before.stream()
                .filter(call -> !next.contains(call))
                .forEach(call -> events.add(new DecisionEvent.Settled(call)));
        next.stream()
                .filter(call -> !before.contains(call))
                .forEach(call -> events.add(new DecisionEvent.Scheduled(call)));
        return events;
    }

    private List<DecisionEvent> against(
            Optional<PersonFacts> person, boolean clearanceLost, DecisionState state, LocalDate day, Instant now) {
        return person.map(known -> withdrawals.against(known, clearanceLost, state, day, now))
                .orElse(List.of());
    }

    /** Empty where nothing rests on the finding: most stretches end without a prompt. */
    private static List<DecisionEvent> ended(String finding, DecisionState state, LocalDate day, Instant now) {
        DecisionHead head = state.head();
        boolean rests = Stream.concat(
                        head.contacts().entries().stream()
                                .filter(entry -> !entry.over())
                                .map(ContactLedger.Entry::point),
                        later(state).map(item -> item.opportunity().point()))
                .anyMatch(point -> point.finding().equals(finding));
        if (!rests) {
            return List.of();
        }
        List<DecisionEvent> events = new ArrayList<>(Withdrawals.of(finding, state, day, now));
        events.add(new DecisionEvent.FindingEnded(finding));
        return events;
    }

    /** Items put off about the same finding, which this decision settles; without the item that is due. */
    private static List<DecisionEvent> overtaken(Opportunity opportunity, Trigger trigger, DecisionState state) {
        return later(state)
                .filter(item -> item.opportunity()
                        .point()
                        .finding()
                        .equals(opportunity.point().finding()))
                .filter(item -> !trigger.equals(new Trigger.Due(item)))
                .<DecisionEvent>map(DecisionEvent.Settled::new)
                .toList();
    }

    private static Stream<DueItem.DecideLater> later(DecisionState state) {
        return state.head().due().stream()
                .filter(DueItem.DecideLater.class::isInstance)
                .map(DueItem.DecideLater.class::cast);
    }

    /** A prompt that was put off and not answered otherwise since. */
    private static Optional<Opportunity> again(
            DueItem.OfferAgain item, DecisionState state, Optional<PersonFacts> person) {
        return state.head()
                .contacts()
                .find(item.first())
                .filter(entry -> entry.contact().reply() == Reply.SNOOZED)
                .map(entry -> Opportunity.repeated(entry, item.at()))
                .flatMap(opportunity -> asDueNow(opportunity, person));
    }

    /** Empty for a session that was done, or recorded by a device, since it was put off. */
    private static Optional<Opportunity> asDueNow(Opportunity opportunity, Optional<PersonFacts> person) {
        return opportunity.point().asksForSession()
                ? person.flatMap(PersonFacts::session).map(opportunity::seeing)
                : Optional.of(opportunity);
    }

    /** Advice on a standing flag that no channel accepted: there is a channel now. */
    private static Optional<Opportunity> undelivered(PersonFacts person, DecisionState state) {
        return person.redFlag()
                .filter(flag -> person.reachable())
                .filter(flag -> {
                    DecisionPoint first = new DecisionPoint.OfRaising(flag.raisingId());
                    return wasSent(first, state) && !state.head().contacts().holds(first);
                })
                .map(Opportunity::repeated);
    }

    private static boolean wasSent(DecisionPoint point, DecisionState state) {
        return state.head().days().reversed().stream()
                .limit(2)
                .anyMatch(date -> state.history()
                        .on(date)
                        .find(point)
                        .filter(PastDecision::sent)
                        .isPresent());
    }
}
