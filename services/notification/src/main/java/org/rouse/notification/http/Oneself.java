package org.rouse.notification.http;

import java.util.Set;
import org.rouse.contracts.PersonId;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.springframework.security.core.Authentication;
import reactor.core.publisher.Mono;

/**
 * A person's channels and prompts are theirs alone. Others ask coaching, which knows who may see whom and audits every access: here
 * everybody else is answered as if the person did not exist.
 */
public final class Oneself {

    /** Coaches and admins receive alerts about cases, on channels of their own. */
    private static final Set<String> SCOPES = Set.of("SCOPE_person", "SCOPE_coach", "SCOPE_admin");

    private Oneself() {}

    /** Completes when the caller is the person; else an error signal with status 404. */
    public static Mono<Void> only(Authentication who, String personId) {
        boolean oneself = PersonId.of(personId).isPresent()
                && who.getName().equals(personId)
                && who.getAuthorities().stream().anyMatch(one -> SCOPES.contains(one.getAuthority()));
        return oneself ? Mono.empty() : Mono.error(new ProblemException(Rule.PERSON_UNKNOWN));
    }
}
