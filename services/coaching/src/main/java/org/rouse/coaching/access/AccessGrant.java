package org.rouse.coaching.access;

import java.util.Optional;
import org.rouse.contracts.v1.Person;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;

/**
 * The access that a caller was granted to one person.
 *
 * @param personId the person
 * @param role     the role in which the caller acts
 * @param caller   the caller
 * @param profile  the person's record as now in the view; empty where there is none
 */
public record AccessGrant(String personId, Role role, Caller caller, Optional<Person> profile) {

    /** Whether an unknown person gets an answer: people exist for themselves, for others only with a record. */
    public boolean mayBeUnknown() {
        return role == Role.SELF || profile.isPresent();
    }

    /**
     * Passes coaches and admins.
     *
     * @param says the rule, such as {@code cases are worked on by a coach or an admin}
     * @throws ProblemException 403 where the caller is the person
     */
    public void requireCoachOrAdmin(String says) {
        if (role == Role.SELF) {
            throw new ProblemException(Rule.ROLE, says);
        }
    }
}
