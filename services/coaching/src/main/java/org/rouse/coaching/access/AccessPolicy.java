package org.rouse.coaching.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.rouse.coaching.log.EventLog;
import org.rouse.coaching.views.People;
import org.rouse.contracts.PersonId;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Audit;
import org.rouse.contracts.v1.Person;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/** Decides who may see and do what about a person. Someone else's person is answered exactly as one who does not exist. */
@Component
public class AccessPolicy {

    /** What is appended to an action that was refused. */
    private static final String REFUSED = ".refused";

    /** Of a deed that was not named before it was asked whether it may be done. */
    private static final String SOMETHING = "person.act";

    private final People people;
    private final Callers callers;
    private final EventLog log;
    private final InstantSource clock;

    AccessPolicy(People people, Callers callers, EventLog log, InstantSource clock) {
        this.people = people;
        this.callers = callers;
        this.log = log;
        this.clock = clock;
    }

    /**
     * The grant, once it is on record where someone other than the person asks for it.
     *
     * @param action what the caller is about to do, such as {@code day.read}
     * @return an error with status 404 when the caller has nothing to do with the person, and 403 when the person has ended sharing with them
     */
    public Mono<AccessGrant> admit(Jwt token, String personId, String action) {
        return grant(token, personId, action)
                .flatMap(grant -> record(grant, action).thenReturn(grant));
    }

    /**
     * What the caller sees by the grant, once it is on record; what it takes to be answered and to be recorded go side by side.
     *
     * @return an error with status 404 when the caller has nothing to do with the person, and 403 when the person has ended sharing with them
     */
    public <T> Mono<T> look(Jwt token, String personId, String action, Function<AccessGrant, Mono<T>> seen) {
        return grant(token, personId, action)
                .flatMap(grant -> Mono.zip(
                                Mono.defer(() -> seen.apply(grant)),
                                record(grant, action).then().thenReturn(true))
                        .map(Tuple2::getT1));
    }

    /**
     * What comes of something the caller does by a grant. It is on record before it is done, so that nothing is done without; where it is then
     * refused, that is on record too, with what it takes back, so that nothing stands there as if it had been done.
     *
     * @return an error with status 404 when the caller has nothing to do with the person, and 403 when the person has ended sharing with them
     */
    public <T> Mono<T> act(Jwt token, String personId, String action, Function<AccessGrant, Mono<T>> deed) {
        return grant(token, personId, action).flatMap(grant -> act(grant, action, deed));
    }

    /** As with a token, by a grant that was given. */
    public <T> Mono<T> act(AccessGrant grant, String action, Function<AccessGrant, Mono<T>> deed) {
        return record(grant, action)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(recorded -> Mono.defer(() -> deed.apply(grant))
                        .onErrorResume(
                                ProblemException.class,
                                problem -> recorded.filter(one -> problem.problem()
                                                .rule()
                                                .status()
                                                .is4xxClientError())
                                        .map(one -> record(
                                                        grant,
                                                        action + REFUSED,
                                                        one.entry().getAuditId())
                                                .then(Mono.<T>error(problem)))
                                        .orElseGet(() -> Mono.error(problem))));
    }

    /** A grant that is not on record yet, where an organisation's admin comes in to nobody too: to make them a person of the organisation. */
    public Mono<AccessGrant> grantToMake(Jwt token, String personId) {
        return callers.of(token)
                .flatMap(caller -> grant(
                        caller,
                        personId,
                        SOMETHING,
                        profile -> profile.isEmpty() && caller.administersOne()
                                ? Optional.of(Role.ADMIN)
                                : Role.of(caller, personId, profile)));
    }

    /** The grant, which is not on record yet: whoever asks records what is seen or done. */
    public Mono<AccessGrant> grant(Jwt token, String personId) {
        return grant(token, personId, SOMETHING);
    }

    private Mono<AccessGrant> grant(Jwt token, String personId, String action) {
        return callers.of(token)
                .flatMap(caller -> grant(caller, personId, action, profile -> Role.of(caller, personId, profile)));
    }

    /** What was done by a grant, once it is on record; nothing is recorded of people about themselves, and nothing comes. */
    public Mono<Recorded> record(AccessGrant grant, String action) {
        return grant.role() == Role.SELF ? Mono.empty() : record(grant, action, "");
    }

    /** @param undoes the entry whose effect this one takes back, or of which it says that it was refused; empty where it is about none */
    public Mono<Recorded> record(AccessGrant grant, String action, String undoes) {
        Instant now = clock.instant();
        Audit entry = Audit.newBuilder()
                .setAuditId(UUID.randomUUID().toString())
                .setPersonId(grant.personId())
                .setActor(grant.caller().subject())
                .setScope(grant.role().scope())
                .setAction(action)
                .setAtMs(now.toEpochMilli())
                .setOrganisationId(
                        grant.profile().map(Person::getOrganisationId).orElse(""))
                .setUndoesAuditId(undoes)
                .build();
        return log.append(Topics.AUDIT, grant.personId(), entry, entry.getAuditId(), now)
                .map(at -> new Recorded(entry, new TopicPartition(at.topic(), at.partition()), at.offset()));
    }

    /** An audit entry, and where it lies. */
    public record Recorded(Audit entry, TopicPartition partition, long offset) {}

    /** The answer for people who do not exist, and for those the caller may not see. */
    public static ProblemException unknown() {
        return new ProblemException(Rule.PERSON_UNKNOWN);
    }

    private Mono<AccessGrant> grant(
            Caller caller, String personId, String action, Function<Optional<Person>, Optional<Role>> roleOf) {
        if (PersonId.of(personId).isEmpty()) {
            return Mono.error(AccessPolicy::unknown);
        }
        return people.find(personId)
                .flatMap(profile -> Mono.justOrEmpty(
                        roleOf.apply(profile).map(role -> new AccessGrant(personId, role, caller, profile))))
                .switchIfEmpty(Mono.error(AccessPolicy::unknown))
                .flatMap(grant -> shared(grant, action));
    }

    /** Of somebody who ended sharing their provider is told that alone, and that they asked is on record. */
    private Mono<AccessGrant> shared(AccessGrant grant, String action) {
        return Role.isShutOut(grant.caller(), grant.role(), grant.profile())
                ? record(grant, action + REFUSED).then(Mono.error(() -> new ProblemException(Rule.SHARING_ENDED)))
                : Mono.just(grant);
    }
}
