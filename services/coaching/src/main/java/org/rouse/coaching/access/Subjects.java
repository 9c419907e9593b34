package org.rouse.coaching.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.PersonId;
import org.rouse.http.ProblemException;

/** Coaches and admins as a request names them, by their token's subject: they are told of cases as people are told of theirs. */
public final class Subjects {

    private Subjects() {}

    /** @throws ProblemException naming the field, where it is no {@link PersonId} */
    public static String checked(String field, String subject) {
        if (PersonId.of(subject).isEmpty()) {
            throw ProblemException.field(field, PersonId.RULE);
        }
        return subject;
    }

    /** The same of several; none where the field is left out. */
    public static List<String> checked(String field, @Nullable List<String> subjects) {
        return subjects == null
                ? List.of()
                : subjects.stream().map(subject -> checked(field, subject)).toList();
    }
}
