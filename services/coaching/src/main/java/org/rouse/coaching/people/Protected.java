package org.rouse.coaching.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rouse.coaching.access.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Decides who may change which fields of a profile. Sending a protected field back unchanged is no change. */
final class Protected {

    private static final List<String> READ_ONLY =
            List.of("zones", "examination", "redFlagRaised", "enrolled", "enrolment", "pause", "revision");
    private static final List<String> ENTERED = List.of("enteredBy", "enteredAt");

    /** Records rather than settings: a profile that leaves them out takes nothing back. */
    private static final Set<String> RECORDS = Set.of("clearance", "redFlag", "redFlagTier");

    private static final Map<String, Role> SET_BY = Map.of(
            "organisationId", Role.ADMIN,
            "coachIds", Role.ADMIN,
            "clearance", Role.COACH,
            "tags", Role.COACH,
            "movement", Role.COACH,
            "aerobic", Role.COACH,
            "heartRate", Role.COACH);

    private Protected() {}

    /** Whether a field that the profile leaves out stays as it is: the caller may not empty it. */
    static boolean staysWhenLeftOut(Role role, String field) {
        return READ_ONLY.contains(field) || RECORDS.contains(field) || !maySet(role, field);
    }

    /**
     * Refuses the first changed field that the caller may not change.
     *
     * @param before the current profile; empty where there is none
     * @param whole  the new profile
     * @throws BadProfileException naming the field
     */
    static void check(Role role, ObjectNode before, ObjectNode whole) {
        for (String field : READ_ONLY) {
            if (differ(before, whole, field)) {
                throw new BadProfileException(field, "is read only; send it as it is read, or leave it out");
            }
        }
        for (String field : SET_BY.keySet()) {
            if (!maySet(role, field) && differ(before, whole, field)) {
                throw BadProfileException.forbidden(field, "is not the caller's to change");
            }
        }
        JsonNode clearance = whole.path("clearance");
        for (String field : ENTERED) {
            if (clearance.has(field) && differ(before.path("clearance"), clearance, field)) {
                throw new BadProfileException("clearance." + field, "is read only");
            }
        }
    }

    /** The table has the narrowest role that may set a field; an admin may set all, a coach all but an admin's. */
    static boolean maySet(Role role, String field) {
        Role least = SET_BY.getOrDefault(field, Role.SELF);
        return role.compareTo(least) <= 0;
    }

    private static boolean differ(JsonNode before, JsonNode after, String field) {
        return !absentAsEmpty(before.path(field)).equals(absentAsEmpty(after.path(field)));
    }

    private static JsonNode absentAsEmpty(JsonNode value) {
        return value.isNull() || (value.isArray() && value.isEmpty()) ? MissingNode.getInstance() : value;
    }
}
