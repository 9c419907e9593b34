package org.rouse.coaching.study;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.rouse.http.ProblemException;

/** Local days from one to another, both included. */
record Period(LocalDate from, LocalDate to) {

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final int USUAL_DAYS = 84;
    private static final int WEEK = 7;

    /**
     * The requested days; twelve weeks up to today where none are.
     *
     * @param longest most days of one request
     * @throws ProblemException naming the parameter
     */
    static Period of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today, int longest) {
        LocalDate last = to == null ? today : within("to", to);
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1L) : within("from", from);
        if (first.isAfter(last)) {
            throw ProblemException.field("from", "must not be after to");
        }
        if (ChronoUnit.DAYS.between(first, last) >= longest) {
            throw ProblemException.field("from", "must be less than " + longest + " days before to");
        }
        return new Period(first, last);
    }

    /** The most weeks that it touches. */
    long weeks() {
        return ChronoUnit.DAYS.between(from, to) / WEEK + 2;
    }

    private static LocalDate within(String parameter, LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw ProblemException.field(parameter, "must lie from " + FIRST + " to " + LAST);
        }
        return date;
    }
}
