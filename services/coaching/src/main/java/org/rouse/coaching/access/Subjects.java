package org.rouse.coaching.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.PersonId;
import org.rouse.http.ProblemException;

/** Checks coaches and admins that a request names by their token's subject: they receive messages like people, so the same form applies. */
public final class Subjects {

    private Subjects() {}

    /** @throws ProblemException naming the field, where the subject is no {@link PersonId} */
    public static String checked(String field, String subject) {
        if (PersonId.of(subject).isEmpty()) {
            throw ProblemException.field(field, PersonId.RULE);
        }
        return subject;
    }

    /** The same for several; empty where the field is absent. */
    public static List<String> checked(String field, @Nullable List<String> subjects) {
        return subjects == null
                ? List.of()
                : subjects.stream().map(subject -> checked(field, subject)).toList();
    }
}
