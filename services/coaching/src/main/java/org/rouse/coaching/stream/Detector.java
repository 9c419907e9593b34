package org.rouse.coaching.stream;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.PlanSettings;
import org.rouse.coaching.Policies;
import org.rouse.coaching.checkin.CheckInState;
import org.rouse.coaching.decision.Answer;
import org.rouse.coaching.decision.Trigger;
import org.rouse.coaching.movement.evidence.EvidenceBatch;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.coaching.movement.stretches.Revision;
import org.rouse.coaching.movement.time.Range;
import org.rouse.coaching.person.CheckInWriting;
import org.rouse.coaching.stream.DueTimes.Kind;
import org.rouse.contracts.Agreements;
import org.rouse.contracts.v1.ConsentKind;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PersonPlan;
import org.rouse.contracts.v1.SourcePriorities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handles the events of one person: reads the state, lets the core decide, publishes and stores the changes. */
final class Detector {

    private static final Logger LOG = LoggerFactory.getLogger(Detector.class);

    private final CoachingSettings settings;
    private final InstantSource clock;
    private final PersonContexts contexts;
    private final PeopleStore people;
    private final DueTimes due;
    private final CommandMemory commands;
    private final RecentCheckIns recent;
    private final Outlet outlet;
    private final DecisionStage decisions;
    private final CaseDesk cases;
    private final OrganisationDesk organisations;
    private final EvidenceProgress progress;
    private final Forgetting forgetting;
    private final RecordIndex records;
    private final Past past;
    private final WeeklyTarget target;
    private final WeekCheck week;

    Detector(
            CoachingSettings settings,
            InstantSource clock,
            PersonContexts contexts,
            PeopleStore people,
            DueTimes due,
            CommandMemory commands,
            RecentCheckIns recent,
            DecisionStage decisions,
            CaseDesk cases,
            OrganisationDesk organisations,
            RecordIndex records,
            Outlet outlet) {
        this.settings = settings;
        this.clock = clock;
        this.contexts = contexts;
        this.people = people;
        this.due = due;
        this.commands = commands;
        this.recent = recent;
        this.decisions = decisions;
        this.cases = cases;
        this.organisations = organisations;
        this.outlet = outlet;
        this.progress = new EvidenceProgress(settings, people, due);
        this.records = records;
        this.forgetting = new Forgetting(settings, people, records, due, outlet);
        this.past = new Past(people, due, outlet);
        this.target = new WeeklyTarget(people, outlet);
        this.week = new WeekCheck(settings, people, target, decisions, cases, outlet);
    }

    /** Whether the evidence was taken in: none is of a person who took back their consent to processing. */
    boolean evidence(String personId, EvidenceBatch batch) {
        PersonContext on = contexts.of(personId);
        if (Agreements.noData(on.person(), on.now().toEpochMilli()).isPresent()) {
            return false;
        }
        publish(on, on.core().revise(on.timeline(), batch, on.now()));
        progress.advance(on, batch).ifPresent(advance -> cases.heard(on, advance));
        on.timeline().save();
        return true;
    }

    /**
     * Checks that decisions about the person are possible with these settings.
     *
     * @throws IllegalArgumentException when one is out of range
     * @throws java.time.DateTimeException when a zone is unknown to this JDK
     */
    void check(String personId, Person person) {
        contexts.of(personId, person);
    }

    /**
     * Applies changed settings, which are in force already, to the past, which is decided and published anew as far back as there is state:
     * the newest part at once, the rest as timers fire.
     */
    void changed(String personId, Optional<Person> known, Person person) {
        Instant now = clock.instant();
        Optional<PersonPlan> plan = people.plan(personId);
        turnsAt(personId, person, plan, now);
        settingsChanged(
                personId, known.map(before -> PlanSettings.of(before, plan, now)), PlanSettings.of(person, plan, now));
    }

    /** Applies a changed agreement, which is in force already, to the past in the same way. */
    void planChanged(String personId, Optional<PersonPlan> before) {
        Person person = contexts.person(personId);
        Instant now = clock.instant();
        Optional<PersonPlan> plan = people.plan(personId);
        turnsAt(personId, person, plan, now);
        turned(personId, PlanSettings.of(person, before, now), PlanSettings.of(person, plan, now));
    }

    /** A plan has begun, or has run out. */
    private void planTurned(String personId, Instant at, Instant now) {
        Person person = contexts.person(personId);
        Optional<PersonPlan> plan = people.plan(personId);
        turnsAt(personId, person, plan, now);
        turned(personId, PlanSettings.of(person, plan, at.minusMillis(1)), PlanSettings.of(person, plan, now));
    }

    private void turned(String personId, Person before, Person after) {
        if (!after.equals(before)) {
            settingsChanged(personId, Optional.of(before), after);
        }
    }

    private void turnsAt(String personId, Person person, Optional<PersonPlan> plan, Instant now) {
        due.set(personId, Kind.PLAN, plan.flatMap(known -> PlanSettings.turns(person, known, now)));
    }

    private void settingsChanged(String personId, Optional<Person> known, Person person) {
        PersonContext on = contexts.of(personId, person);
        decisions.personChanged(on, known);
        if (known.filter(one -> !one.getOrganisationId().equals(person.getOrganisationId()))
                .isPresent()) {
            cases.moved(on);
        }
        cases.look(on);
        if (people.newestMinute(personId).isEmpty()) {
            return;
        }
        Person before = known.orElseGet(Person::getDefaultInstance);
        boolean moved = !person.getZonesList().equals(before.getZonesList());
        if (moved || !on.core().policy().equals(contexts.core(personId, before).policy())) {
            past.begin(on, this::publish);
        }
        if (moved) {
            progress.scheduleCheck(on);
        }
        on.timeline().save();
    }

    /**
     * Stores the person's order of sources, unless a newer one is known; the past is decided anew in the same way.
     *
     * @throws IllegalArgumentException when there are too many sources; nothing is stored then
     */
    void priorities(String personId, SourcePriorities priorities) {
        SourcePriorities known = people.priorities(personId);
        if (priorities.getRevision() < known.getRevision() || priorities.equals(known)) {
            return; // changes of devices and accounts carry them too
        }
        Policies.movement(settings, contexts.settings(personId, clock.instant()), priorities);
        trust(personId, () -> people.priorities(priorities, personId));
    }

    /** Drops the person's order of sources, at their wish or after their erasure. */
    void forgetPriorities(String personId) {
        trust(personId, () -> people.forgetPriorities(personId));
    }

    private void trust(String personId, Runnable change) {
        Person person = contexts.settings(personId, clock.instant());
        MovementPolicy before = contexts.core(personId, person).policy();
        change.run();
        if (people.newestMinute(personId).isPresent()) {
            PersonContext on = contexts.of(personId, person);
            if (!on.core().policy().equals(before)) {
                past.begin(on, this::publish);
            }
            on.timeline().save();
        }
    }

    /** Stores whether the person can be reached. */
    void reachable(String personId, boolean reachable) {
        if (people.isReachable(personId) != reachable) {
            people.reachable(personId, reachable);
            decisions.on(contexts.of(personId), List.of(new Trigger.ChannelsChanged()));
        }
    }

    /** Handles a response to a prompt of the person. Activities that hurt are left out from then on, and call for the safety list. */
    void answered(String personId, Trigger.Answered answered) {
        PersonContext on = contexts.of(personId);
        decisions.on(on, List.of(answered));
        if (answered.answer() == Answer.HURTS) {
            note(
                    on,
                    known -> CheckInWriting.hurt(
                            personId,
                            answered.decisionId(),
                            decisions.suggested(personId, answered.decisionId()),
                            known,
                            answered.at(),
                            on.now()));
        }
        cases.look(on);
    }

    /** The person answered a prompt with not feeling well, which calls for the safety list. */
    void notWell(String personId, Instant at) {
        PersonContext on = contexts.of(personId);
        note(on, known -> CheckInWriting.notWell(personId, known, at, on.now()));
    }

    /** Stores the report in an answer of a known person. */
    private void note(PersonContext on, Function<CheckInState, Optional<CheckInWriting.Noted>> said) {
        if (people.profile(on.personId()).isEmpty()) {
            return;
        }
        said.apply(people.checkIns(on.personId())).ifPresent(noted -> {
            people.checkIns(noted.state(), on.personId());
            recent.keep(noted.checkIn(), on.now());
            outlet.checkIn(noted.checkIn(), on.now());
        });
    }

    /** The person reported something: prompts under way are checked against it. */
    void reported(String personId) {
        PersonContext on = contexts.of(personId);
        target.reported(on);
        decisions.on(on, List.of(new Trigger.PersonChanged(false)));
        cases.look(on);
    }

    /** The person's plan has changed. */
    void planned(String personId) {
        cases.look(contexts.of(personId));
    }

    /** Sets the providers whose accounts have to be linked again. */
    void broken(String personId, SortedSet<String> providers) {
        cases.broken(contexts.of(personId), providers);
    }

    /** @param decisionIds old decisions that may still be on the log */
    void erase(String personId, Collection<String> decisionIds) {
        PersonContext on = contexts.of(personId);
        decisions.erase(on, decisionIds);
        Published published = Published.of(on);
        on.timeline().erase();
        cases.erase(personId, on.now());
        outlet.checkInsErased(personId, people.checkIns(personId).count());
        people.erase(personId);
        records.erase(personId);
        for (Kind kind : Kind.values()) {
            due.set(personId, kind, Optional.empty());
        }
        outlet.erased(personId, published);
    }

    /**
     * Handles due items, at most so many, all at one instant; the rest stays due. A failing item is set aside by itself, and does not fall
     * due again.
     */
    void due(int atMost) {
        Instant now = clock.instant();
        for (DueTimes.Due next : due.take(now, atMost)) {
            try {
                happens(next, now);
            } catch (KafkaException e) {
                throw e; // not this person's
            } catch (RuntimeException e) {
                outlet.dueSetAside(next);
                LOG.atError()
                        .addKeyValue("kind", next.kind())
                        .setCause(e)
                        .log("what was due of a person was set aside by a fault of ours");
            }
        }
    }

    private void happens(DueTimes.Due next, Instant now) {
        switch (next.kind()) {
            case LOOK -> about(next, now, this::lookAgain);
            case AEROBIC -> about(next, now, this::checkWeek);
            case PAST -> about(next, now, on -> past.goOn(on, this::publish));
            case FORGET -> about(next, now, forgetting::forget);
            case COMMANDS -> about(next, now, on -> commands.forget(on.personId(), on.now()));
            case DECISION -> about(next, now, decisions::due);
            case CASES -> about(next, now, cases::look);
            case ALERT -> about(next, now, cases::alert);
            case PLAN -> planTurned(next.personId(), next.at(), now);
            case INVITATION -> organisations.over(next.personId());
            case CHECK_INS -> recent.forget(next.personId(), now);
            case DIGEST -> organisations.digest(next.personId(), next.at(), now);
        }
    }

    private void about(DueTimes.Due next, Instant now, Consumer<PersonContext> what) {
        PersonContext on = contexts.of(next.personId(), now);
        what.accept(on);
        on.timeline().save();
    }

    private void lookAgain(PersonContext on) {
        if (mayLook(on)) {
            publish(on, on.core().reconsider(on.timeline(), on.now()));
        }
    }

    private void checkWeek(PersonContext on) {
        if (mayLook(on)) {
            week.check(on);
        }
        progress.scheduleCheck(on);
    }

    /** Whether the person's movement may be looked at. */
    private static boolean mayLook(PersonContext on) {
        return Agreements.stands(on.person(), ConsentKind.CONSENT_KIND_HEALTH_DATA);
    }

    /** Stores the findings before anything is published: a fault while publishing loses nothing of them. */
    private void publish(PersonContext on, Revision revision) {
        on.timeline().save();
        revision.events().forEach(event -> outlet.finding(Messages.finding(on.personId(), event, on.now()), on.now()));
        // A microbreak may begin in the minute after the change.
        DayViews.publish(
                on,
                outlet,
                revision.changed().stream()
                        .map(range -> new Range(range.from(), range.to() + 1))
                        .toList());
        due.set(on.personId(), Kind.LOOK, revision.lookAgain());
        decisions.on(on, Triggers.of(on, revision));
    }
}
