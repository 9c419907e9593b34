package org.rouse.coaching.people;

import java.util.Optional;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.access.Role;
import org.rouse.contracts.v1.Expected;
import tools.jackson.databind.node.ObjectNode;

/** The admin of one organisation creates people of it alone, and moves nobody out of it. The operator's admin, without one, may do both. */
final class OwnPeople {

    private static final String FIELD = "organisationId";

    private OwnPeople() {}

    /**
     * The profile to store, in the admin's organisation where it names none.
     *
     * @throws BadProfileException where it names another
     */
    static ObjectNode put(AccessGrant grant, ObjectNode body) {
        return completed(grant, body, true);
    }

    /**
     * The patch; where it creates a person, in the admin's organisation.
     *
     * @throws BadProfileException where it names another
     */
    static ObjectNode patch(AccessGrant grant, ObjectNode body) {
        return completed(grant, body, grant.profile().isEmpty());
    }

    /** A created person must not exist yet: they might have joined another organisation meanwhile. */
    static Expected expected(AccessGrant grant, Expected asked) {
        return organisation(grant).isPresent() && grant.profile().isEmpty()
                ? asked.toBuilder().setNothing(true).build()
                : asked;
    }

    private static ObjectNode completed(AccessGrant grant, ObjectNode body, boolean named) {
        Optional<String> own = organisation(grant);
        if (own.isEmpty() || (!named && !body.has(FIELD))) {
            return body;
        }
        if (body.has(FIELD) && !body.path(FIELD).asString("").equals(own.get())) {
            throw BadProfileException.forbidden(FIELD, "must be the caller's own");
        }
        return body.deepCopy().put(FIELD, own.get());
    }

    private static Optional<String> organisation(AccessGrant grant) {
        return grant.role() == Role.ADMIN && grant.caller().administersOne()
                ? grant.caller().organisation()
                : Optional.empty();
    }
}
