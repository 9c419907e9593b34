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
import org.rouse.contracts.v1.Audit;
import org.rouse.contracts.v1.Person;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/** Decides who may see and do what about a person. A person the caller may not see is answered exactly like one who does not exist. */
@Component
public class AccessPolicy {

    /** The suffix of a refused action in the audit. */
    private static final String REFUSED = ".refused";

    /** The action of an entry whose action was not named before access was asked for. */
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
     * The grant, once it is audited where someone other than the person asks for it.
     *
     * @param action the caller's intended action, such as {@code day.read}
     * @return an error with status 404 when the caller has nothing to do with the person, and 403 when the person has ended sharing with
     *         them
     */
    public Mono<AccessGrant> admit(Jwt token, String personId, String action) {
        return grant(token, personId, action)
                .flatMap(grant -> record(grant, action).thenReturn(grant));
    }

    /**
     * The result of a read under the grant, once it is audited; reading and auditing run concurrently.
     *
     * @return an error with status 404 when the caller has nothing to do with the person, and 403 when the person has ended sharing with
     *         them
     */
    public <T> Mono<T> look(Jwt token, String personId, String action, Function<AccessGrant, Mono<T>> seen) {
        return grant(token, personId, action)
                .flatMap(grant -> Mono.zip(
                                Mono.defer(() -> seen.apply(grant)),
                                record(grant, action).then().thenReturn(true))
                        .map(Tuple2::getT1));
    }

    /**
     * The result of a change under a grant. The change is audited before it is made, so that none goes unaudited; where it is then refused,
     * a second entry refers back to the first, so that the audit never shows a change that was not made.
     *
     * @return an error with status 404 when the caller has nothing to do with the person, and 403 when the person has ended sharing with
     *         them
     */
    public <T> Mono<T> act(Jwt token, String personId, String action, Function<AccessGrant, Mono<T>> deed) {
        return grant(token, personId, action).flatMap(grant -> act(grant, action, deed));
    }

    /** The same, under a grant that was given before. */
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

    /**
     * A grant that is not audited yet, where an organisation's admin is admitted to an unknown person too: to make them a person of the
     * organisation.
     */
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

    /** The grant, which is not audited yet: the caller of this method audits what is read or changed. */
    public Mono<AccessGrant> grant(Jwt token, String personId) {
        return grant(token, personId, SOMETHING);
    }

    private Mono<AccessGrant> grant(Jwt token, String personId, String action) {
        return callers.of(token)
                .flatMap(caller -> grant(caller, personId, action, profile -> Role.of(caller, personId, profile)));
    }

    /**
     * The audit entry of an action under a grant, once it is on the log; empty for people's actions about themselves, which are not
     * audited.
     */
    public Mono<Recorded> record(AccessGrant grant, String action) {
        return grant.role() == Role.SELF ? Mono.empty() : record(grant, action, "");
    }

    /** @param undoes the entry whose effect this one takes back, or which it marks as refused; empty where there is none */
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
        return AuditLog.append(log, entry, now)
                .map(at -> new Recorded(entry, new TopicPartition(at.topic(), at.partition()), at.offset()));
    }

    /** An audit entry, and its place on the log. */
    public record Recorded(Audit entry, TopicPartition partition, long offset) {}

    /** The answer for people who do not exist, and for those that the caller may not see. */
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

    /** Where the person ended sharing, their provider is told that alone, and the attempt is audited. */
    private Mono<AccessGrant> shared(AccessGrant grant, String action) {
        return Role.isShutOut(grant.caller(), grant.role(), grant.profile())
                ? record(grant, action + REFUSED).then(Mono.error(() -> new ProblemException(Rule.SHARING_ENDED)))
                : Mono.just(grant);
    }
}
