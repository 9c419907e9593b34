package org.rouse.coaching.access;

import java.util.Optional;
import org.rouse.contracts.v1.Person;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;

/**
 * What a caller was allowed about one person.
 *
 * @param personId whom it is about
 * @param role     as what the caller came
 * @param caller   who it is
 * @param profile  the person's record as now in the view; empty where there is none
 */
public record AccessGrant(String personId, Role role, Caller caller, Optional<Person> profile) {

    /** Whether nothing known is an answer: people exist for themselves, for others only with a record. */
    public boolean mayBeUnknown() {
        return role == Role.SELF || profile.isPresent();
    }

    /**
     * Passes coaches and admins.
     *
     * @param says whose it is, such as {@code cases are worked on by a coach or an admin}
     * @throws ProblemException 403 where it is the person
     */
    public void requireCoachOrAdmin(String says) {
        if (role == Role.SELF) {
            throw new ProblemException(Rule.ROLE, says);
        }
    }
}
