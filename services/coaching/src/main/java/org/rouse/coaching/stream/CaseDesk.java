package org.rouse.coaching.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.rouse.coaching.aerobic.AerobicPlan;
import org.rouse.coaching.aerobic.AerobicWeek;
import org.rouse.coaching.cases.Book;
import org.rouse.coaching.cases.CaseApplier;
import org.rouse.coaching.cases.CaseCircumstances;
import org.rouse.coaching.cases.CaseCodec.Kept;
import org.rouse.coaching.cases.CaseEvent;
import org.rouse.coaching.cases.CasePolicy;
import org.rouse.coaching.cases.Cases;
import org.rouse.coaching.cases.Grounds;
import org.rouse.coaching.cases.Signs;
import org.rouse.coaching.cases.Wear;
import org.rouse.coaching.cases.WeekStand;
import org.rouse.coaching.decision.ContactLedger;
import org.rouse.coaching.decision.Decider;
import org.rouse.coaching.decision.eligibility.Contact;
import org.rouse.coaching.decision.eligibility.Kind;
import org.rouse.coaching.decision.eligibility.Reply;
import org.rouse.coaching.movement.minutes.MinuteState;
import org.rouse.coaching.movement.stretches.DaySummary;
import org.rouse.coaching.movement.time.UtcDays;
import org.rouse.coaching.person.CaseDecisions;
import org.rouse.coaching.person.CaseReading;
import org.rouse.coaching.person.CaseWriting;
import org.rouse.contracts.Agreements;
import org.rouse.contracts.v1.Case;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.ConsentKind;
import org.rouse.contracts.v1.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for grounds of cases, stores the changes, and publishes cases. A fault in looking stays here: the change that caused the look is
 * applied nevertheless.
 */
final class CaseDesk {

    private static final Logger LOG = LoggerFactory.getLogger(CaseDesk.class);

    private static final Duration AGAIN_AFTER_FAULT = Duration.ofMinutes(1);

    /** How long to wait for more of a silent person's past before it is looked at. [ours] */
    private static final Duration PAST_COMES = Duration.ofMinutes(1);

    private final PeopleStore people;
    private final DecisionStore decisions;
    private final DueTimes due;
    private final RecordIndex records;
    private final Outlet outlet;
    private final Head head;
    private final CasePolicy policy;
    private final AlertDesk alerts;
    private final LoadDesk loads;

    CaseDesk(
            CasePolicy policy,
            PeopleStore people,
            DecisionStore decisions,
            DueTimes due,
            RecordIndex records,
            Outlet outlet,
            Head head,
            AlertDesk alerts,
            LoadDesk loads) {
        this.alerts = alerts;
        this.loads = loads;
        this.policy = policy;
        this.people = people;
        this.decisions = decisions;
        this.due = due;
        this.records = records;
        this.outlet = outlet;
        this.head = head;
    }

    /** Looks at the person, and schedules the next look that time alone brings. */
    void look(PersonContext on) {
        look(on, people.cases(on.personId()).signs());
    }

    /** The week was judged. */
    void judged(PersonContext on, AerobicWeek week, List<DaySummary> wholeDays, AerobicPlan by) {
        Signs known = people.cases(on.personId()).signs();
        look(on, known.with(stand(week, by), wear(week.date(), wholeDays, by)));
    }

    /** The accounts at these providers have to be linked again. */
    void broken(PersonContext on, SortedSet<String> providers) {
        Signs known = people.cases(on.personId()).signs();
        Signs now = known.broken(providers);
        if (!now.equals(known)) {
            look(on, now);
        }
    }

    /**
     * Newer evidence arrived: a person who was silent, or unknown, may not be so any more. One who still is, as their past comes record by
     * record, is looked at a little later, once for all of it.
     */
    void heard(PersonContext on, EvidenceProgress.Advance advance) {
        OptionalLong before = advance.before();
        if (before.isPresent() && !isSilent(on, before.getAsLong())) {
            return;
        }
        if (before.isPresent() && isSilent(on, advance.now())) {
            lookSoon(on);
        } else {
            look(on);
        }
    }

    private boolean isSilent(PersonContext on, long newestMinute) {
        return !on.now().isBefore(UtcDays.instant(newestMinute + 1).plus(policy.silence()));
    }

    private void lookSoon(PersonContext on) {
        Instant soon = on.now().plus(PAST_COMES);
        boolean sooner = due.of(on.personId(), DueTimes.Kind.CASES)
                .filter(next -> !next.isAfter(soon))
                .isPresent();
        if (!sooner) {
            due.set(on.personId(), DueTimes.Kind.CASES, Optional.of(soon));
        }
    }

    /** The person joined another organisation: their cases have to be found there. */
    void moved(PersonContext on) {
        people.cases(on.personId())
                .book()
                .latest()
                .values()
                .forEach(one ->
                        stands(CaseWriting.write(on.personId(), on.person().getOrganisationId(), one), on.now()));
    }

    /** The next step of alerts about the person's urgent cases is due, or the possible recipients have changed. */
    void alert(PersonContext on) {
        alert(on.personId(), on.person(), people.cases(on.personId()).book(), Set.of(), on.now());
    }

    /** Decides a command about a case. */
    CommandResult decide(Command command, Optional<Person> person, Instant now) {
        Kept kept = people.cases(command.getPersonId());
        CaseDecisions.Decided decided = CaseDecisions.decide(command, person, kept.book());
        if (!decided.events().isEmpty()) {
            people.cases(new Kept(decided.book(), kept.signs()), command.getPersonId());
            var changed = decided.result().getCaseChanged();
            alert(
                    command.getPersonId(),
                    person.orElseGet(Person::getDefaultInstance),
                    decided.book(),
                    Set.of(changed.getCase().getCaseId()),
                    now);
            loads.counted(command.getPersonId(), person.orElseGet(Person::getDefaultInstance), decided.book(), now);
            Case one = alerts.shown(changed.getCase());
            publish(one, now);
            publish(changed.getEvent(), now);
            return decided.result().toBuilder()
                    .setCaseChanged(changed.toBuilder().setCase(one))
                    .build();
        }
        return decided.result();
    }

    /** Erases the person's cases, here and on the log. */
    void erase(String personId, Instant now) {
        Book book = people.cases(personId).book();
        loads.counted(personId, Person.getDefaultInstance(), Book.EMPTY, now);
        alerts.erase(personId);
        outlet.casesErased(personId, book.cases(), book.events());
    }

    private void look(PersonContext on, Signs known) {
        try {
            Kept before = people.cases(on.personId());
            Signs signs = contacts(
                    CaseReading.clearance(known, on.person(), zone(on), on.now()),
                    decisions.of(on.personId()).head().contacts(),
                    on.now());
            Optional<Instant> rested =
                    pauseEnd(on.person()).filter(end -> !on.now().isBefore(end));
            CaseCircumstances of = CaseReading.of(
                    on.person(),
                    people.checkIns(on.personId()),
                    people.plan(on.personId()),
                    zone(on),
                    newest(on.personId()).map(newest -> later(newest, rested)),
                    rested.map(signs::answered).orElse(signs),
                    head.isBehind() || isLeftAlone(on));
            Grounds grounds = Grounds.of(of, policy, on.now());
            List<CaseEvent> events = Cases.look(before.book(), grounds, on.now());
            Book book = CaseApplier.apply(before.book(), events);
            alert(
                    on.personId(),
                    on.person(),
                    book,
                    events.stream()
                            .map(event -> Integer.toString(event.number()))
                            .collect(Collectors.toSet()),
                    on.now());
            loads.counted(on.personId(), on.person(), book, on.now());
            Book then = before.book();
            for (CaseEvent event : events) {
                then = CaseApplier.apply(then, event);
                publish(on, then, event);
            }
            Kept after = new Kept(book, signs);
            if (!after.equals(before)) {
                people.cases(after, on.personId());
            }
            Optional<Instant> next = head.isBehind()
                    ? Optional.of(on.now().plus(Decider.HEAD_OF_LOG))
                    : Stream.of(
                                    Cases.nextLook(book, grounds, on.now()),
                                    CaseReading.review(on.person(), zone(on)).filter(on.now()::isBefore),
                                    pauseEnd(on.person()).filter(on.now()::isBefore))
                            .flatMap(Optional::stream)
                            .min(Instant::compareTo);
            due.set(on.personId(), DueTimes.Kind.CASES, next);
        } catch (KafkaException e) {
            throw e; // not this person's
        } catch (RuntimeException e) {
            outlet.dueSetAside(new DueTimes.Due(on.now(), on.personId(), DueTimes.Kind.CASES));
            LOG.atError().setCause(e).log("a fault of ours in looking for cases; they stay as they are");
        }
    }

    /** Whether silence means nothing: the person paused, or took back their consent to looking at their data. */
    private static boolean isLeftAlone(PersonContext on) {
        return Agreements.pause(on.person(), on.now().toEpochMilli()).isPresent()
                || !Agreements.stands(on.person(), ConsentKind.CONSENT_KIND_HEALTH_DATA);
    }

    /** The end of the current or last pause. */
    private static Optional<Instant> pauseEnd(Person person) {
        return person.hasPause() && person.getPause().hasUntilMs()
                ? Optional.of(Instant.ofEpochMilli(person.getPause().getUntilMs()))
                : Optional.empty();
    }

    /** The time of a pause does not count as silence. */
    private static Instant later(Instant newest, Optional<Instant> rested) {
        return rested.filter(newest::isBefore).orElse(newest);
    }

    private void publish(PersonContext on, Book book, CaseEvent event) {
        var one = book.of(event.number()).orElseThrow();
        stands(CaseWriting.write(on.personId(), on.person().getOrganisationId(), one), on.now());
        if (CaseApplier.isTold(event)) {
            publish(CaseWriting.write(on.personId(), book.events(), event, ""), on.now());
        }
    }

    private void stands(Case one, Instant now) {
        publish(alerts.shown(one), now);
    }

    private void publish(Case one, Instant now) {
        records.keep(one);
        Forgetting.begin(due, one.getPersonId(), now);
        outlet.caseStands(one, now);
    }

    private void publish(org.rouse.contracts.v1.CaseEvent event, Instant now) {
        records.keep(event);
        outlet.caseEvent(event, now);
    }

    /**
     * A fault in alerting leaves the case as it is, on everybody's list.
     *
     * @param shownAnyway cases that are published after this
     */
    private void alert(String personId, Person person, Book book, Set<String> shownAnyway, Instant now) {
        try {
            if (alerts.look(personId, person, book, now)) {
                book.latest().values().stream()
                        .filter(one -> one.status().isLive())
                        .map(one -> CaseWriting.write(personId, person.getOrganisationId(), one))
                        .filter(one -> !shownAnyway.contains(one.getCaseId()))
                        .forEach(one -> stands(one, now));
            }
        } catch (KafkaException e) {
            throw e; // not this person's
        } catch (RuntimeException e) {
            outlet.dueSetAside(new DueTimes.Due(now, personId, DueTimes.Kind.ALERT));
            due.set(personId, DueTimes.Kind.ALERT, Optional.of(now.plus(AGAIN_AFTER_FAULT)));
            LOG.atError().setCause(e).log("a fault of ours in telling of urgent cases; it is tried again");
        }
    }

    private Optional<Instant> newest(String personId) {
        return people.newestMinute(personId).stream()
                .mapToObj(minute -> UtcDays.instant(minute + 1))
                .findAny();
    }

    private static ZoneId zone(PersonContext on) {
        return on.zones().zoneAt(on.now());
    }

    /** Advice needs no answer; a prompt counts as unanswered once it can no longer be heeded. */
    private static Signs contacts(Signs signs, ContactLedger ledger, Instant now) {
        Signs next = signs;
        List<ContactLedger.Entry> entries = ledger.entries().stream()
                .filter(entry -> entry.contact().kind() != Kind.SEEK_CARE)
                .sorted(Comparator.comparing(entry -> entry.contact().at()))
                .toList();
        for (ContactLedger.Entry entry : entries) {
            Contact contact = entry.contact();
            if (contact.reply() != Reply.NONE) {
                next = next.answered(contact.repliedAt());
            } else if (entry.moved()) {
                next = next.answered(contact.at());
            }
        }
        for (ContactLedger.Entry entry : entries) {
            Contact contact = entry.contact();
            boolean unanswered =
                    contact.kind().isFollowed() && contact.reply() == Reply.NONE && !entry.moved() && entry.arrived();
            if (unanswered && !now.isBefore(contact.until())) {
                next = next.unanswered(contact.at());
            }
        }
        return next;
    }

    private static WeekStand stand(AerobicWeek week, AerobicPlan by) {
        WeekStand.Is is = switch (week.verdict()) {
            case ON_TRACK -> WeekStand.Is.ON_TRACK;
            case CATCH_UP_TOO_LARGE -> WeekStand.Is.TOO_LARGE;
            case BEHIND, INSUFFICIENT_DATA -> WeekStand.Is.OTHERWISE;
        };
        return new WeekStand(week.date(), week.deficit(), week.perDay(), week.daysLeft(), by.sessionCapMinutes(), is);
    }

    private Wear wear(LocalDate today, List<DaySummary> wholeDays, AerobicPlan by) {
        int notWorn = (int) wholeDays.stream()
                .filter(day -> day.knownAwakeMinutes() < by.validDayMinutes())
                .filter(day ->
                        Duration.ofMinutes(day.minutes(MinuteState.NOT_WORN)).compareTo(policy.notWorn()) >= 0)
                .count();
        return new Wear(today, wholeDays.size(), notWorn);
    }
}
