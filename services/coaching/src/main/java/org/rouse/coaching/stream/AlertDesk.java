package org.rouse.coaching.stream;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.rouse.coaching.alert.AlertPolicy;
import org.rouse.coaching.alert.Alerts;
import org.rouse.coaching.alert.Reachable;
import org.rouse.coaching.alert.Round;
import org.rouse.coaching.alert.Sent;
import org.rouse.coaching.alert.Staff;
import org.rouse.coaching.alert.Waiting;
import org.rouse.coaching.cases.Book;
import org.rouse.coaching.cases.Severity;
import org.rouse.coaching.cases.Status;
import org.rouse.coaching.decision.Decider;
import org.rouse.coaching.person.OrganisationReading;
import org.rouse.coaching.stream.DueTimes.Kind;
import org.rouse.contracts.Agreements;
import org.rouse.contracts.v1.Case;
import org.rouse.contracts.v1.ConsentKind;
import org.rouse.contracts.v1.Organisation;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Reach;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Alerts coaches and admins to urgent cases, and tracks whether their alerts arrive. Receipts reach the partition of the recipient, which
 * tells all partitions: each stores the state, since it may have cases that they are alerted to.
 */
final class AlertDesk {

    private static final Logger LOG = LoggerFactory.getLogger(AlertDesk.class);

    private final AlertPolicy policy;
    private final PeopleStore people;
    private final DueTimes due;
    private final Outlet outlet;
    private final Reached reached;
    private final Head head;

    AlertDesk(AlertPolicy policy, PeopleStore people, DueTimes due, Outlet outlet, Reached reached, Head head) {
        this.policy = policy;
        this.people = people;
        this.due = due;
        this.outlet = outlet;
        this.reached = reached;
        this.head = head;
    }

    /** Looks for alerts to send; returns whether the case's shown alert state changed. */
    boolean look(String personId, Person person, Book book, Instant now) {
        List<Round> before = rounds(personId);
        // Nobody may look at a person who ended sharing: an alert would lead to a closed door.
        List<Waiting> waiting = Agreements.stands(person, ConsentKind.CONSENT_KIND_SHARING) ? waiting(book) : List.of();
        if (before.isEmpty() && waiting.isEmpty()) {
            return false;
        }
        if (head.isBehind()) {
            due.set(personId, Kind.ALERT, Optional.of(now.plus(Decider.HEAD_OF_LOG)));
            return false;
        }
        Organisation organisation =
                people.organisation(person.getOrganisationId()).orElseGet(Organisation::getDefaultInstance);
        Staff staff = new Staff(
                OrganisationReading.house(organisation),
                person.getCoachIdsList(),
                subject -> people.reach(subject).map(AlertDesk::reachable));
        Alerts.Turn turn = Alerts.look(before, waiting, staff, policy, now);
        turn.over().forEach(round -> takeBack(personId, round, organisation, now));
        turn.told().forEach(one -> tell(personId, one, organisation, now));
        turn.untold().forEach(round -> {
            outlet.nobodyTold();
            LOG.atWarn()
                    .addKeyValue("organisation", person.getOrganisationId())
                    .log("an urgent case waits, and there is nobody who could be told of it");
        });
        if (!turn.rounds().equals(before)) {
            people.rounds(personId, turn.rounds());
        }
        due.set(personId, Kind.ALERT, turn.nextDue());
        return !shown(turn.rounds()).equals(shown(before));
    }

    /** The case with its alert state. */
    Case shown(Case one) {
        Optional<Round> round = rounds(one.getPersonId()).stream()
                .filter(each -> Integer.toString(each.number()).equals(one.getCaseId()))
                .findAny();
        Case.Builder shown = one.toBuilder();
        round.flatMap(Round::toldAt).ifPresent(at -> shown.setToldAtMs(at.toEpochMilli()));
        round.flatMap(Round::untoldFrom).ifPresent(at -> shown.setNobodyToldSinceMs(at.toEpochMilli()));
        return shown.build();
    }

    /** An alert to them arrived, or failed. */
    void became(String subject, boolean fails, Instant now) {
        boolean failed = people.reach(subject).map(Reach::getFails).orElse(false);
        if (failed != fails) {
            outlet.reach(
                    Reach.newBuilder()
                            .setSubject(subject)
                            .setFails(fails)
                            .setSinceMs(now.toEpochMilli())
                            .build(),
                    now);
        }
    }

    /** Another partition, or this one, observed whether somebody can be reached: cases that wait for them are looked at again. */
    void heard(Reach reach, Instant now) {
        people.reach(reach);
        lookAgain(now);
    }

    /** Drops the knowledge of whether they can be reached. */
    void forgotten(String subject, Instant now) {
        if (people.reach(subject).isPresent()) {
            people.forgetReach(subject);
            lookAgain(now);
        }
    }

    /** The responsible coaches may have changed. */
    void lookAgain(Instant now) {
        people.withRounds().forEach(person -> due.set(person, Kind.ALERT, Optional.of(now)));
    }

    /** Ends all alerts about the person's cases, and drops whether the person can be alerted to others' cases. */
    void erase(String personId) {
        if (people.reach(personId).isPresent()) {
            outlet.reachForgotten(personId);
        }
    }

    private void tell(String personId, Alerts.Told told, Organisation organisation, Instant now) {
        String to = told.sent().to();
        outlet.decision(
                AlertMessages.told(
                        personId,
                        told.round(),
                        told.sent(),
                        OrganisationReading.language(organisation, to),
                        zone(organisation, to),
                        reached.now(Optional.empty())),
                now);
    }

    private void takeBack(String personId, Round round, Organisation organisation, Instant now) {
        Map<String, List<Sent>> open = round.sent().stream()
                .filter(sent -> now.isBefore(sent.until()))
                .collect(Collectors.groupingBy(Sent::to, TreeMap::new, Collectors.toList()));
        open.forEach((to, sent) -> outlet.decision(
                AlertMessages.takenBack(
                        personId, round, to, sent, now, zone(organisation, to), reached.now(Optional.empty())),
                now));
    }

    /** Unreadable state counts as none: the responsible coaches are alerted anew. */
    private List<Round> rounds(String personId) {
        try {
            return people.rounds(personId);
        } catch (KafkaException e) {
            throw e; // not this person's
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("what is kept of alerts can't be read; they begin anew");
            return List.of();
        }
    }

    private List<Waiting> waiting(Book book) {
        return book.latest().values().stream()
                .filter(one -> one.status().isLive() && one.shown().severity() == Severity.URGENT)
                .map(one -> one.status() == Status.OPEN
                        ? Waiting.open(one.number(), one.since())
                        : Waiting.claimed(
                                one.number(), one.claimedBy(), one.workedAt().orElse(one.since()), policy))
                .toList();
    }

    private static Reachable reachable(Reach reach) {
        return new Reachable(reach.getFails(), Instant.ofEpochMilli(reach.getSinceMs()));
    }

    private static Map<Integer, List<Object>> shown(List<Round> rounds) {
        return rounds.stream()
                .collect(Collectors.toMap(Round::number, round -> List.of(round.toldAt(), round.untoldFrom())));
    }

    private static ZoneId zone(Organisation organisation, String subject) {
        return OrganisationReading.zone(organisation, subject);
    }
}
