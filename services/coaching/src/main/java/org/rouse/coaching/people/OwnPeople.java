package org.rouse.coaching.people;

import java.util.Optional;
import org.rouse.coaching.access.Role;
import org.rouse.coaching.access.Visit;
import org.rouse.contracts.v1.Expected;
import tools.jackson.databind.node.ObjectNode;

/** The admin of one organisation makes people of it alone, and moves nobody out of it. The operator's admin, without one, may do both. */
final class OwnPeople {

    private static final String FIELD = "organisationId";

    private OwnPeople() {}

    /**
     * The profile to be put, of the own organisation where it names none.
     *
     * @throws BadProfileException where it names another
     */
    static ObjectNode put(Visit visit, ObjectNode body) {
        return completed(visit, body, true);
    }

    /**
     * The patch; where it makes a person, of the own organisation.
     *
     * @throws BadProfileException where it names another
     */
    static ObjectNode patch(Visit visit, ObjectNode body) {
        return completed(visit, body, visit.profile().isEmpty());
    }

    /** Who is made is not there yet: else they might have come to another organisation meanwhile. */
    static Expected expected(Visit visit, Expected asked) {
        return organisation(visit).isPresent() && visit.profile().isEmpty()
                ? asked.toBuilder().setNothing(true).build()
                : asked;
    }

    private static ObjectNode completed(Visit visit, ObjectNode body, boolean named) {
        Optional<String> own = organisation(visit);
        if (own.isEmpty() || (!named && !body.has(FIELD))) {
            return body;
        }
        if (body.has(FIELD) && !body.path(FIELD).asString("").equals(own.get())) {
            throw BadProfileException.forbidden(FIELD, "must be the caller's own");
        }
        return body.deepCopy().put(FIELD, own.get());
    }

    private static Optional<String> organisation(Visit visit) {
        return visit.role() == Role.ADMIN && visit.caller().administersOne()
                ? visit.caller().organisation()
                : Optional.empty();
    }
}
