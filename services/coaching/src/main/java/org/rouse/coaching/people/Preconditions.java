package org.rouse.coaching.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.Expectation;
import org.rouse.contracts.Expectation.Finding;
import org.rouse.contracts.v1.Person;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a change of a profile expects to find.
 *
 * @param needed whether a profile that is there may be changed only by who names it
 */
record Preconditions(Expectation expected, boolean needed) {

    /** A profile that is not there has no tag that anybody could have read. */
    private static final String NONE = "";

    Preconditions(@Nullable String ifMatch, @Nullable String ifNoneMatch, boolean needed) {
        this(new Expectation(ifMatch, ifNoneMatch), needed);
    }

    static String tag(Person person) {
        return Expectation.tag(person.getRevision());
    }

    /** @throws ResponseStatusException 412 where the profile is not as expected */
    void check(Optional<Person> current) {
        if (compared(current) == Finding.FAILED) {
            throw new ResponseStatusException(
                    HttpStatus.PRECONDITION_FAILED, "the profile is not as expected; read it again");
        }
    }

    /**
     * Comes last, when the change is known to be sound otherwise.
     *
     * @throws ResponseStatusException 428 where a profile is there and the change does not say which
     */
    void requireNamed(Optional<Person> current) {
        if (needed && compared(current) == Finding.UNSAID) {
            throw new ResponseStatusException(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "If-Match must name the ETag of the profile that is replaced; PATCH changes single fields without it");
        }
    }

    private Finding compared(Optional<Person> current) {
        return expected.against(current.map(Preconditions::tag).orElse(NONE), current.isPresent());
    }
}
