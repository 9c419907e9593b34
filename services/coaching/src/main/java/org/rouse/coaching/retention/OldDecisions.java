package org.rouse.coaching.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.KeptFor;
import org.rouse.coaching.log.EventLog;
import org.rouse.coaching.views.Decisions;
import org.rouse.coaching.views.Organisations;
import org.rouse.coaching.views.People;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.ForgetDecisions;
import org.rouse.contracts.v1.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks the topology to forget decisions of local days before the time for which the person's organisation keeps them. */
@Component
class OldDecisions {

    /** The most local days of one part. */
    static final int DAYS = 61;

    /** The most decisions of one part: their ids fit into one record. */
    private static final int DECISIONS = 4_000;

    /** The actor of commands that nobody asks for. */
    private static final String ACTOR = "rouse";

    private static final String SCOPE = "person";

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
                .flatMap(from ->
                        decisions.before(personId, from, DAYS).take(DECISIONS).collectList())
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
        Command command = Command.newBuilder()
                .setCommandId(UUID.randomUUID().toString())
                .setPersonId(personId)
                .setActor(ACTOR)
                .setScope(SCOPE)
                .setIssuedAtMs(now.toEpochMilli())
                .setForgetDecisions(ForgetDecisions.newBuilder().addAllDecisionIds(old))
                .build();
        return log.append(Topics.COMMAND, personId, command, command.getCommandId(), now);
    }
}
