package org.rouse.coaching.stream;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.FactsOfPeople;
import org.rouse.coaching.PlanInForce;
import org.rouse.coaching.Policies;
import org.rouse.coaching.checkin.CheckInState;
import org.rouse.coaching.decision.Applier;
import org.rouse.coaching.decision.CoachAsking;
import org.rouse.coaching.decision.Decider;
import org.rouse.coaching.decision.DecisionEvent;
import org.rouse.coaching.decision.DecisionState;
import org.rouse.coaching.decision.DueItem;
import org.rouse.coaching.decision.MinutesSeen;
import org.rouse.coaching.decision.PersonChange;
import org.rouse.coaching.decision.PersonFacts;
import org.rouse.coaching.decision.Suggestions;
import org.rouse.coaching.decision.Trigger;
import org.rouse.coaching.decision.eligibility.Kind;
import org.rouse.coaching.person.PlanReading;
import org.rouse.contracts.v1.MadeFrom;
import org.rouse.contracts.v1.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides the consequences of a person's events, stores the changes, and publishes decisions and outcomes. A fault in deciding stays here:
 * the evidence is applied nevertheless.
 */
final class DecisionStage {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionStage.class);

    private final FactsOfPeople facts;
    private final Decider decider;
    private final DecisionStore store;
    private final PeopleStore people;
    private final DueTimes due;
    private final Outlet outlet;
    private final Reached reached;
    private final Head head;

    DecisionStage(
            CoachingSettings settings,
            DecisionStore store,
            PeopleStore people,
            DueTimes due,
            Outlet outlet,
            Reached reached,
            Head head) {
        this.facts = new FactsOfPeople(settings);
        this.decider = new Decider(Policies.decisions(settings));
        this.store = store;
        this.people = people;
        this.due = due;
        this.outlet = outlet;
        this.reached = reached;
        this.head = head;
    }

    /** Handles events of the person, in order. Returns the consequences. */
    List<DecisionEvent> on(PersonContext on, List<Trigger> triggers) {
        if (triggers.isEmpty()) {
            return List.of();
        }
        List<DecisionEvent> events = new ArrayList<>();
        try {
            DecisionState before = store.of(on.personId());
            if (before.head().isEmpty() && triggers.stream().allMatch(Trigger.DayChanged.class::isInstance)) {
                return List.of(); // most evidence only adds minutes: without decisions they revise no outcome
            }
            Optional<PersonFacts> person = facts(on, on.person(), people::checkIns, plan(on, triggers));
            DecisionState state = before;
            for (Trigger trigger : triggers) {
                state = next(on, state, trigger, person, events);
            }
            store.save(before, state);
            due.set(on.personId(), DueTimes.Kind.DECISION, state.head().nextDue());
        } catch (KafkaException e) {
            throw e; // not this person's
        } catch (RuntimeException e) {
            tell(e);
            triggers.forEach(trigger -> events.addAll(withhold(on, trigger)));
        }
        return events;
    }

    /**
     * Checks a coach's request.
     *
     * @param by   subject of the coach
     * @param text the coach's words; empty for a reminder
     */
    CoachAsking.Heard hear(PersonContext on, Kind asked, String by, String text) {
        PersonFacts person = facts(
                        on,
                        on.person(),
                        people::checkIns,
                        asked == Kind.SESSION_REMINDER ? planInForce(on) : Optional.empty())
                .orElseThrow();
        return CoachAsking.hear(asked, by, text, store.of(on.personId()), person, on.now());
    }

    /** The person's record has changed. */
    void personChanged(PersonContext on, Optional<Person> before) {
        Optional<PersonFacts> known = before.flatMap(person -> profile(on, person));
        on(
                on,
                profile(on, on.person())
                        .map(person -> PersonChange.triggers(known, person))
                        .orElse(List.of()));
    }

    /** The suggestion of that decision; empty where it is no longer stored. */
    String suggested(String personId, String decisionId) {
        return Suggestions.of(store.of(personId), decisionId);
    }

    /** Handles the person's due items; behind the head of the log they wait. */
    void due(PersonContext on) {
        if (head.isBehind()) {
            due.set(on.personId(), DueTimes.Kind.DECISION, Optional.of(on.now().plus(Decider.HEAD_OF_LOG)));
            return;
        }
        List<DueItem> items = store.of(on.personId()).head().dueBy(on.now());
        on(on, items.stream().<Trigger>map(Trigger.Due::new).toList());
    }

    /**
     * Erases the person, and deletes each remaining decision from the log.
     *
     * @param others decisions that are no longer known here
     */
    void erase(PersonContext on, Collection<String> others) {
        DecisionState state = store.of(on.personId());
        Set<String> known = new LinkedHashSet<>(others);
        for (LocalDate day : state.head().days()) {
            state.history()
                    .on(day)
                    .decisions()
                    .forEach(one -> known.add(one.point().decisionId(on.personId())));
        }
        store.erase(on.personId());
        outlet.decisionsErased(on.personId(), known);
    }

    private DecisionState next(
            PersonContext on,
            DecisionState state,
            Trigger trigger,
            Optional<PersonFacts> person,
            List<DecisionEvent> happened) {
        MinutesSeen minutes = (from, end) -> on.core().day(on.timeline(), from, end);
        List<DecisionEvent> events;
        DecisionState next;
        try {
            events = head.isBehind()
                    ? decider.putOff(state, trigger, person, minutes, on.now())
                    : decider.decide(state, trigger, person, minutes, on.now());
            next = Applier.apply(state, events);
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            tell(e);
            events = decider.fault(state, trigger, person, on.now());
            next = Applier.apply(state, events);
            events.forEach(event -> setAside(on.personId(), event, trigger));
        }
        events.forEach(event -> publish(on.personId(), event, trigger, on.now()));
        happened.addAll(events);
        return next;
    }

    /** The person's state cannot be read or written: it stays untouched, and advice is given nevertheless. */
    private List<DecisionEvent> withhold(PersonContext on, Trigger trigger) {
        List<DecisionEvent> events =
                decider.fault(DecisionState.empty(on.personId()), trigger, profile(on, on.person()), on.now());
        events.forEach(event -> {
            setAside(on.personId(), event, trigger);
            publish(on.personId(), event, trigger, on.now());
        });
        return events;
    }

    private void publish(String personId, DecisionEvent event, Trigger trigger, Instant now) {
        MadeFrom from = reached.now(putOffAt(trigger));
        switch (event) {
            case DecisionEvent.Decided decided ->
                outlet.decision(DecisionMessages.decision(personId, decided, from), now);
            case DecisionEvent.Withdrawn withdrawn ->
                outlet.decision(DecisionMessages.withdrawal(personId, withdrawn, from), now);
            case DecisionEvent.OutcomeKnown known -> outlet.outcome(DecisionMessages.outcome(personId, known), now);
            case DecisionEvent.SatLong _,
                    DecisionEvent.Scheduled _,
                    DecisionEvent.Settled _,
                    DecisionEvent.FindingEnded _,
                    DecisionEvent.Arrived _,
                    DecisionEvent.Replied _,
                    DecisionEvent.Returned _,
                    DecisionEvent.HurtNoted _,
                    DecisionEvent.FewerWished _,
                    DecisionEvent.GuessedWrong _,
                    DecisionEvent.GuessesForgotten _,
                    DecisionEvent.Forgotten _ -> {}
        }
    }

    private void setAside(String personId, DecisionEvent event, Trigger trigger) {
        if (event instanceof DecisionEvent.Decided decided) {
            MadeFrom from = reached.now(putOffAt(trigger));
            outlet.deadLetter(DecisionMessages.decision(personId, decided, from), reached.partition());
        }
    }

    /** When the item that falls due now was put off. */
    private static Optional<Instant> putOffAt(Trigger trigger) {
        return trigger instanceof Trigger.Due(DueItem.DecideLater later)
                ? Optional.of(later.at().minus(Decider.HEAD_OF_LOG))
                : Optional.empty();
    }

    /** The plan in force, where one of the triggers needs the day's session: most do not, and it is costly to read. */
    private Optional<PlanInForce> plan(PersonContext on, List<Trigger> triggers) {
        return triggers.stream().anyMatch(DecisionStage::asksForSession) ? planInForce(on) : Optional.empty();
    }

    private Optional<PlanInForce> planInForce(PersonContext on) {
        return people.plan(on.personId())
                .flatMap(record -> PlanReading.plans(record).inForce())
                .map(plan -> new PlanInForce(plan, DayWorkouts.ofWeek(on)));
    }

    private static boolean asksForSession(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Due(DueItem.Call call) -> call.point().asksForSession();
            case Trigger.Due(DueItem.OfferAgain again) -> again.first().asksForSession();
            case Trigger.Due(DueItem.DecideLater later) ->
                later.opportunity().point().asksForSession();
            case Trigger.CoachAsks asks -> asks.point().asksForSession();
            default -> false;
        };
    }

    /** Without the state of their reports: it may be the unreadable part, and advice does not wait for it. */
    private Optional<PersonFacts> profile(PersonContext on, Person person) {
        return facts(on, person, anybody -> CheckInState.EMPTY, Optional.empty());
    }

    /** Empty for an unknown person. */
    private Optional<PersonFacts> facts(
            PersonContext on, Person person, Function<String, CheckInState> reported, Optional<PlanInForce> plan) {
        return person.getPersonId().isEmpty()
                ? Optional.empty()
                : Optional.of(facts.of(
                        person,
                        people.isReachable(on.personId()),
                        reported.apply(on.personId()),
                        people.heard(on.personId()).every(),
                        plan,
                        on.now()));
    }

    private static void tell(RuntimeException why) {
        LOG.atError().setCause(why).log("a fault of ours in deciding; the decision is withheld for it");
    }
}
