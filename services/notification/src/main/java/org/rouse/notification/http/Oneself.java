package org.rouse.notification.http;

import java.util.Set;
import org.rouse.contracts.PersonId;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.springframework.security.core.Authentication;
import reactor.core.publisher.Mono;

/**
 * Where people are reached, and what is on its way to them, is theirs alone. Others ask coaching, which knows who may see whom and keeps a
 * record of every look: here everybody else is answered as if the person were not there.
 */
public final class Oneself {

    /** Coaches and admins are told of cases, on channels of their own. */
    private static final Set<String> SCOPES = Set.of("SCOPE_person", "SCOPE_coach", "SCOPE_admin");

    private Oneself() {}

    /** Complete when the caller is the person; else an error signal with status 404. */
    public static Mono<Void> only(Authentication who, String personId) {
        boolean oneself = PersonId.of(personId).isPresent()
                && who.getName().equals(personId)
                && who.getAuthorities().stream().anyMatch(one -> SCOPES.contains(one.getAuthority()));
        return oneself ? Mono.empty() : Mono.error(new ProblemException(Rule.PERSON_UNKNOWN));
    }
}
