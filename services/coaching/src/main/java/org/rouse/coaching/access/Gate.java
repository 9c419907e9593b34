package org.rouse.coaching.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
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

/** Lets callers in to people. Someone else's person is answered exactly as one who does not exist. */
@Component
public class Gate {

    private final People people;
    private final EventLog log;
    private final InstantSource clock;

    Gate(People people, EventLog log, InstantSource clock) {
        this.people = people;
        this.log = log;
        this.clock = clock;
    }

    /**
     * The visit, once it is on record where someone other than the person makes it.
     *
     * @param action what the caller is about to do, such as {@code day.read}
     * @return an error with status 404 when the caller has nothing to do with the person
     */
    public Mono<Visit> admit(Jwt token, String personId, String action) {
        Caller caller = Caller.of(token);
        if (PersonId.of(personId).isEmpty()) {
            return Mono.error(Gate::unknown);
        }
        return people.find(personId)
                .flatMap(profile -> Mono.justOrEmpty(visit(caller, personId, profile)))
                .switchIfEmpty(Mono.error(Gate::unknown))
                .flatMap(visit -> record(visit, action));
    }

    /** The answer for people who do not exist, and for those the caller may not see. */
    public static ProblemException unknown() {
        return new ProblemException(Rule.PERSON_UNKNOWN);
    }

    private static Optional<Visit> visit(Caller caller, String personId, Optional<Person> profile) {
        return Role.of(caller, personId, profile).map(role -> new Visit(personId, role, caller, profile));
    }

    private Mono<Visit> record(Visit visit, String action) {
        if (visit.role() == Role.SELF) {
            return Mono.just(visit);
        }
        Instant now = clock.instant();
        Audit entry = Audit.newBuilder()
                .setAuditId(UUID.randomUUID().toString())
                .setPersonId(visit.personId())
                .setActor(visit.caller().subject())
                .setScope(visit.role().scope())
                .setAction(action)
                .setAtMs(now.toEpochMilli())
                .setOrganisationId(
                        visit.profile().map(Person::getOrganisationId).orElse(""))
                .build();
        return log.append(Topics.AUDIT, visit.personId(), entry, entry.getAuditId(), now)
                .thenReturn(visit);
    }
}
