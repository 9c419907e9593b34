package org.rouse.coaching.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
import org.rouse.coaching.views.RetentionDue;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.ForgetDecisions;
import org.rouse.contracts.v1.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks through each person's decisions once a day, on whichever instance claims them first, and asks the topology to forget those of local
 * days before the time that is kept, of a long past one part after another. The views alone know their ids, and drop each when its
 * tombstone comes; so what is not forgotten is found again the next time, whatever happened in between.
 */
@Component
class RetentionSweep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionSweep.class);

    private static final Duration LOOK = Duration.ofSeconds(10);

    /** Until the next part, so that the tombstones of the last one are in the views by then. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    private static final int AT_ONCE = 2;
    private static final int PEOPLE = 50;

    /** The most local days of one part. */
    static final int DAYS = 61;

    /** The most decisions of one part: their ids fit into one record. */
    private static final int DECISIONS = 4_000;

    /** The actor of commands that nobody asks for. */
    private static final String ACTOR = "rouse";

    private static final String SCOPE = "person";

    private final RetentionDue due;
    private final People people;
    private final Organisations organisations;
    private final Decisions decisions;
    private final EventLog log;
    private final InstantSource clock;
    private final CoachingSettings settings;
    private Disposable rounds = Disposables.disposed();

    RetentionSweep(
            RetentionDue due,
            People people,
            Organisations organisations,
            Decisions decisions,
            EventLog log,
            InstantSource clock,
            CoachingSettings settings) {
        this.due = due;
        this.people = people;
        this.organisations = organisations;
        this.decisions = decisions;
        this.log = log;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public void start() {
        rounds = due.prepare()
                .onErrorComplete() // it is found without an index too
                .thenMany(Flux.interval(LOOK).onBackpressureDrop().concatMap(_ -> round(), 1))
                .subscribe();
    }

    /** Forgets a part of each of some people who are due. */
    Mono<Void> round() {
        return due.at(clock.instant(), PEOPLE)
                .flatMap(personId -> claimed(personId).onErrorResume(RetentionSweep::passedOver), AT_ONCE)
                .then()
                .onErrorResume(RetentionSweep::passedOver);
    }

    private static Mono<Void> passedOver(Throwable failure) {
        LOG.atWarn()
                .setCause(failure)
                .log("What was kept for long enough could not be forgotten; it is tried again within a day");
        return Mono.empty();
    }

    private Mono<Void> claimed(String personId) {
        Instant now = clock.instant();
        return due.claim(personId, now)
                .filter(Boolean::booleanValue)
                .flatMap(_ -> keptFrom(personId, now))
                .flatMap(from ->
                        decisions.before(personId, from, DAYS).take(DECISIONS).collectList())
                .filter(old -> !old.isEmpty())
                .flatMap(old -> forget(personId, old, now))
                .flatMap(_ -> due.again(personId, now.plus(PAUSE)));
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

    @Override
    public void stop() {
        rounds.dispose();
    }

    @Override
    public boolean isRunning() {
        return !rounds.isDisposed();
    }
}
