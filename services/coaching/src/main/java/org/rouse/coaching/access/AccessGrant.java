package org.rouse.coaching.access;

import java.util.Optional;
import org.rouse.contracts.v1.Person;

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
}
