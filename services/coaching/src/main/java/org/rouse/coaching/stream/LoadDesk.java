package org.rouse.coaching.stream;

import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rouse.coaching.Policies;
import org.rouse.coaching.alert.Digests;
import org.rouse.coaching.alert.Load;
import org.rouse.coaching.alert.Share;
import org.rouse.coaching.cases.Book;
import org.rouse.coaching.cases.Severity;
import org.rouse.coaching.person.CaseReading;
import org.rouse.coaching.person.OrganisationReading;
import org.rouse.coaching.stream.DueTimes.Kind;
import org.rouse.contracts.Agreements;
import org.rouse.contracts.v1.CaseLoad;
import org.rouse.contracts.v1.ConsentKind;
import org.rouse.contracts.v1.Organisation;
import org.rouse.contracts.v1.Person;

/**
 * Counts open cases and due reviews by responsible coach, and sends daily digests. Each partition counts those of its people, and tells the
 * partition of the organisation, which alone knows all of them and sends the digests.
 */
final class LoadDesk {

    private final LocalTime digestAt;
    private final PeopleStore people;
    private final DueTimes due;
    private final Outlet outlet;
    private final Reached reached;

    LoadDesk(LocalTime digestAt, PeopleStore people, DueTimes due, Outlet outlet, Reached reached) {
        this.digestAt = digestAt;
        this.people = people;
        this.due = due;
        this.outlet = outlet;
        this.reached = reached;
    }

    /** Sets the person's current cases. */
    void counted(String personId, Person person, Book book, Instant now) {
        Share before = people.share(personId);
        Share after = share(person, book, now);
        if (!after.equals(before)) {
            people.share(personId, after);
            change(before, before.load().negated(), now);
            change(after, after.load(), now);
        }
    }

    /** The counts of a partition, received where the organisation's digests are sent. */
    void heard(CaseLoad load, Instant now) {
        people.load(load);
        if (due.of(load.getOrganisationId(), Kind.DIGEST).isEmpty()) {
            people.organisation(load.getOrganisationId()).ifPresent(one -> schedule(one, now));
        }
    }

    /** The organisation has changed: the time of its digests may be another. */
    void changed(Organisation one, Instant now) {
        if (!people.loads(one.getOrganisationId()).isEmpty()) {
            schedule(one, now);
        }
    }

    /** Sends the digests that were due then. */
    void digest(String organisationId, Instant dueAt, Instant now) {
        Optional<Organisation> known = people.organisation(organisationId);
        Map<String, Load> loads = new HashMap<>();
        people.loads(organisationId).forEach(one -> loads.merge(one.getCoach(), load(one), Load::plus));
        if (known.isEmpty() || loads.isEmpty()) {
            return; // scheduled again with the next case
        }
        Organisation one = known.get();
        Digests.due(readers(one), digestAt, dueAt, now, OrganisationReading.house(one), loads)
                .forEach(digest ->
                        outlet.decision(AlertMessages.digest(one, digest, now, reached.now(Optional.empty())), now));
        schedule(one, now);
    }

    private void schedule(Organisation one, Instant now) {
        due.set(one.getOrganisationId(), Kind.DIGEST, Digests.next(readers(one), digestAt, now));
    }

    private void change(Share share, Load by, Instant now) {
        if (share.organisation().isEmpty() || by.isNone()) {
            return; // without an organisation there is no coach to read it
        }
        for (String coach : share.coaches()) {
            CaseLoad sum = message(
                    share.organisation(),
                    coach,
                    load(people.sum(share.organisation(), coach)).plus(by));
            people.sum(sum);
            outlet.load(sum, now);
        }
    }

    private CaseLoad message(String organisation, String coach, Load load) {
        return CaseLoad.newBuilder()
                .setOrganisationId(organisation)
                .setCoach(coach)
                .setPartition(reached.partition())
                .setUrgent(load.urgent())
                .setSoon(load.soon())
                .setRoutine(load.routine())
                .setReviews(load.reviews())
                .setPeople(load.people())
                .build();
    }

    private static Share share(Person person, Book book, Instant now) {
        List<Severity> open = book.latest().values().stream()
                .filter(one -> one.status().isLive())
                .map(one -> one.shown().severity())
                .toList();
        // A person who ended sharing is shown to nobody, and not counted either.
        int reviews = isReviewDue(person, now) ? 1 : 0;
        return (open.isEmpty() && reviews == 0) || !Agreements.stands(person, ConsentKind.CONSENT_KIND_SHARING)
                ? Share.NONE
                : new Share(
                        person.getOrganisationId(),
                        person.getCoachIdsList(),
                        new Load(
                                count(open, Severity.URGENT),
                                count(open, Severity.SOON),
                                count(open, Severity.ROUTINE),
                                reviews,
                                1));
    }

    private static boolean isReviewDue(Person person, Instant now) {
        return CaseReading.review(person, Policies.zones(person).zoneAt(now))
                .filter(from -> !now.isBefore(from))
                .isPresent();
    }

    private static int count(List<Severity> all, Severity one) {
        return (int) all.stream().filter(one::equals).count();
    }

    private static Load load(CaseLoad one) {
        return new Load(one.getUrgent(), one.getSoon(), one.getRoutine(), one.getReviews(), one.getPeople());
    }

    private static List<Digests.Reader> readers(Organisation one) {
        return one.getCoachesList().stream()
                .map(coach -> new Digests.Reader(coach.getSubject(), OrganisationReading.zone(one, coach.getSubject())))
                .toList();
    }
}
