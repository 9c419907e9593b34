package org.rouse.coaching.review;

import java.time.LocalDate;
import org.rouse.http.ProblemException;

/** The dates that requests may ask about: nobody has data beyond them, and arithmetic on them stays within its bounds. */
final class Calendar {

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private Calendar() {}

    /**
     * The date itself.
     *
     * @throws ProblemException naming the parameter
     */
    static LocalDate within(String parameter, LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw ProblemException.field(parameter, "must lie from " + FIRST + " to " + LAST);
        }
        return date;
    }
}
