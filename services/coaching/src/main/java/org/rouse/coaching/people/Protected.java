package org.rouse.coaching.people;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Which fields of a profile who may change. Sending a protected field back as it is read is no change. */
final class Protected {

    private Protected() {}

    /**
     * Passes, or tells the first field the caller may not change.
     *
     * @throws ResponseStatusException 403 naming the field
     */
    static void check(Role role, Optional<Profile> before, Profile asked) {
        if (role == Role.ADMIN) {
            return;
        }
        unchanged("organisationId", before.map(Profile::organisationId).orElse(null), asked.organisationId());
        unchanged("coachIds", before.map(Profile::coachIds).orElse(null), asked.coachIds());
        if (role == Role.COACH) {
            return;
        }
        unchanged("clearance", before.map(Profile::clearance).orElse(null), asked.clearance());
        unchanged("movement", before.map(Profile::movement).orElse(null), asked.movement());
        unchanged("aerobic", before.map(Profile::aerobic).orElse(null), asked.aerobic());
        unchanged("heartRate", before.map(Profile::heartRate).orElse(null), asked.heartRate());
        unchanged("redFlag", before.map(Profile::redFlag).orElse(null), asked.redFlag());
    }

    private static void unchanged(String field, @Nullable Object before, @Nullable Object asked) {
        if (asked != null && !Objects.equals(before, asked)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, field + " is not the caller's to change");
        }
    }
}
