package org.rouse.coaching.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.Expectation;
import org.rouse.contracts.Expectation.Finding;
import org.rouse.contracts.v1.Person;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;

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

    /** @throws ProblemException 412 where the profile is not as expected */
    void check(Optional<Person> current) {
        if (compared(current) == Finding.FAILED) {
            throw new ProblemException(Rule.PRECONDITION);
        }
    }

    /**
     * Comes last, when the change is known to be sound otherwise.
     *
     * @throws ProblemException 428 where a profile is there and the change does not say which
     */
    void requireNamed(Optional<Person> current) {
        if (needed && compared(current) == Finding.UNSAID) {
            throw new ProblemException(Rule.PRECONDITION_UNSAID);
        }
    }

    private Finding compared(Optional<Person> current) {
        return expected.against(current.map(Preconditions::tag).orElse(NONE), current.isPresent());
    }
}
