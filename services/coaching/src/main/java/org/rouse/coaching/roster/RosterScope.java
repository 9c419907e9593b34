package org.rouse.coaching.roster;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.Caller;
import org.rouse.coaching.access.Role;
import org.rouse.coaching.views.RosterIndex;
import org.rouse.contracts.v1.Person;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import reactor.core.publisher.Flux;

/**
 * The roster that a caller sees: a coach's own people and those of coaches they stand in for, or an organisation's, for its admin. The
 * operator's admin names the organisation.
 *
 * @param organisation of the people; empty for a coach
 */
public record RosterScope(Caller caller, Optional<String> organisation) {

    /**
     * The scope of that caller.
     *
     * @param organisation from the request
     * @throws ProblemException with status 403 for a caller who is neither coach nor admin, or names another organisation
     */
    public static RosterScope of(Caller caller, @Nullable String organisation) {
        if (caller.scopes().contains("admin")) {
            String own = caller.organisation().orElse(organisation == null ? "" : organisation);
            if (organisation != null && !organisation.equals(own)) {
                throw new ProblemException(Rule.ROLE, "an admin sees the roster of their own organisation");
            }
            return new RosterScope(caller, Optional.of(own));
        }
        if (!caller.scopes().contains("coach")) {
            throw new ProblemException(Rule.TOKEN_SCOPE);
        }
        if (organisation != null && !caller.organisation().equals(Optional.of(organisation))) {
            throw new ProblemException(Rule.ROLE, "a coach sees the people they are assigned to");
        }
        return new RosterScope(caller, Optional.empty());
    }

    /** The coach or organisation it belongs to. */
    record Key(Role role, String name, Set<String> standsInFor) {}

    Key key() {
        return new Key(role(), organisation.orElse(caller.subject()), caller.standsInFor());
    }

    /** Ids of the candidates. */
    public Flux<String> candidates(RosterIndex index) {
        return organisation
                .map(index::ofOrganisation)
                .orElseGet(() -> Flux.fromIterable(caller.standsInFor())
                        .concatMap(index::ofCoach)
                        .concatWith(index.ofCoach(caller.subject()))
                        .distinct());
    }

    /** Whether the person is on it, by the person's own record: the index may list people who have just left, or ended sharing. */
    public boolean has(String personId, Person person) {
        return Role.of(caller, personId, Optional.of(person))
                        .filter(role -> role == role())
                        .filter(role -> !Role.isShutOut(caller, role, Optional.of(person)))
                        .isPresent()
                && organisation.map(person.getOrganisationId()::equals).orElse(true);
    }

    /** The role in which the caller looks. */
    public Role role() {
        return organisation.isPresent() ? Role.ADMIN : Role.COACH;
    }
}
