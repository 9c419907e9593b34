package org.rouse.coaching.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.KeptFor;
import org.rouse.coaching.log.EventLog;
import org.rouse.coaching.views.Decisions;
import org.rouse.coaching.views.Organisations;
import org.rouse.coaching.views.People;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.ForgetDecisions;
import org.rouse.contracts.v1.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks the topology to forget decisions of local days before the time for which the person's organisation keeps them. */
@Component
class OldDecisions {

    /** The most decisions of one part: their ids fit into one record. */
    private static final int DECISIONS = 4_000;

    private final People people;
    private final Organisations organisations;
    private final Decisions decisions;
    private final EventLog log;
    private final CoachingSettings settings;

    OldDecisions(
            People people, Organisations organisations, Decisions decisions, EventLog log, CoachingSettings settings) {
        this.people = people;
        this.organisations = organisations;
        this.decisions = decisions;
        this.log = log;
        this.settings = settings;
    }

    /** Forgets a part; empty where nothing is old. */
    Mono<Integer> forget(String personId, Instant now) {
        return keptFrom(personId, now)
                .flatMap(from -> decisions
                        .before(personId, from, KeptFor.DAYS_AT_ONCE)
                        .take(DECISIONS)
                        .collectList())
                .filter(old -> !old.isEmpty())
                .flatMap(old -> forget(personId, old, now).thenReturn(old.size()));
    }

    /** The first local day that is kept. Where person or organisation are not in the views yet, it is the deployment's. */
    private Mono<LocalDate> keptFrom(String personId, Instant now) {
        return people.find(personId)
                .map(person -> person.map(Person::getOrganisationId).orElse(""))
                .flatMap(organisations::find)
                .map(organisation -> LocalDate.ofInstant(now, ZoneOffset.UTC)
                        .minusDays(KeptFor.of(settings, organisation).decisionDays()));
    }

    private Mono<?> forget(String personId, List<String> old, Instant now) {
        ForgetDecisions these =
                ForgetDecisions.newBuilder().addAllDecisionIds(old).build();
        return log.command(personId, Command.newBuilder().setForgetDecisions(these), now);
    }
}
