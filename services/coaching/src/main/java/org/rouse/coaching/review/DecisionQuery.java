package org.rouse.coaching.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.http.Paging;
import org.rouse.http.ProblemException;

/**
 * Selects decisions of one local day, or of the days from one to another, both included.
 *
 * @param date  the one day, which excludes the next two parameters
 * @param from  first day; seven days up to the last when null
 * @param to    last day; today when null
 * @param limit most decisions, 1-1000
 */
record DecisionQuery(
        @Nullable LocalDate date,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String cursor,
        int limit) {

    private static final int USUAL_DAYS = 7;
    private static final int MOST = 1_000;

    DecisionQuery {
        Paging.checkLimit(limit, MOST);
        if (date != null && (from != null || to != null)) {
            throw ProblemException.field("date", "must stand alone, without from and to");
        }
        within("date", date);
        within("from", from);
        within("to", to);
    }

    /**
     * The days, oldest first.
     *
     * @param today   in the person's zone
     * @param longest most days of one request
     * @throws ProblemException naming the parameter
     */
    List<LocalDate> days(LocalDate today, int longest) {
        if (date != null) {
            return List.of(date);
        }
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1L) : from;
        if (first.isAfter(last)) {
            throw ProblemException.field("from", "must not be after to");
        }
        if (ChronoUnit.DAYS.between(first, last) >= longest) {
            throw ProblemException.field("from", "must be less than " + longest + " days before to");
        }
        return first.datesUntil(last.plusDays(1)).toList();
    }

    private static void within(String parameter, @Nullable LocalDate date) {
        if (date != null) {
            Calendar.within(parameter, date);
        }
    }
}
