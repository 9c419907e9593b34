package org.rouse.notification.http;

import org.rouse.contracts.PersonId;
import org.rouse.contracts.v1.Person;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.rouse.notification.people.PersonStore;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import reactor.core.publisher.Mono;

/** Who may see and change what of whom. Someone else's person is not there at all: the answer is 404, and nothing happens. */
public final class PersonAccess {

    private final PersonStore people;

    public PersonAccess(PersonStore people) {
        this.people = people;
    }

    /** Complete when the caller may see and change how the person is reached: the person, or an administrator. */
    public Mono<Void> toSettings(Authentication who, String personId) {
        return isPersonOrAdmin(who, personId) ? Mono.empty() : Mono.error(new ProblemException(Rule.PERSON_UNKNOWN));
    }

    /** Complete when the caller may see what the person was told: the person, their coach, or an administrator. */
    public Mono<Void> toPrompts(Authentication who, String personId) {
        if (isPersonOrAdmin(who, personId)) {
            return Mono.empty();
        }
        if (!has(who, "coach")) {
            return Mono.error(new ProblemException(Rule.PERSON_UNKNOWN));
        }
        return people.find(personId)
                .filter(person -> isCoachOf(who, person))
                .switchIfEmpty(Mono.error(() -> new ProblemException(Rule.PERSON_UNKNOWN)))
                .then();
    }

    private static boolean isPersonOrAdmin(Authentication who, String personId) {
        return PersonId.of(personId).isPresent()
                && (has(who, "admin") || (has(who, "person") && who.getName().equals(personId)));
    }

    private static boolean isCoachOf(Authentication who, Person person) {
        boolean sameOrganisation = person.getOrganisationId().isEmpty()
                || (who instanceof JwtAuthenticationToken token
                        && person.getOrganisationId().equals(token.getToken().getClaimAsString("org")));
        return sameOrganisation && person.getCoachIdsList().contains(who.getName());
    }

    private static boolean has(Authentication who, String scope) {
        return who.getAuthorities().stream().anyMatch(authority -> ("SCOPE_" + scope).equals(authority.getAuthority()));
    }
}
