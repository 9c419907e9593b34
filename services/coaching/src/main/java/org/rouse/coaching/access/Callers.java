package org.rouse.coaching.access;

import java.time.InstantSource;
import org.rouse.coaching.person.OrganisationReading;
import org.rouse.coaching.views.Organisations;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds callers, and the coaches they stand in for now, from their organisation. */
@Component
public class Callers {

    private final Organisations organisations;
    private final InstantSource clock;

    Callers(Organisations organisations, InstantSource clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The caller of the token. */
    public Mono<Caller> of(Jwt token) {
        Caller caller = Caller.of(token);
        return Mono.justOrEmpty(
                        caller.organisation().filter(own -> caller.scopes().contains("coach")))
                .flatMap(organisations::find)
                .flatMap(Mono::justOrEmpty)
                .map(own -> caller.standingInFor(
                        OrganisationReading.house(own).coveredBy(caller.subject(), clock.instant())))
                .defaultIfEmpty(caller);
    }
}
