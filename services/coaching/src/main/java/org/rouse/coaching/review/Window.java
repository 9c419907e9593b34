package org.rouse.coaching.review;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.movement.time.ZoneHistory;
import org.rouse.http.ProblemException;

/**
 * A requested time, in epoch minutes: [fromMinute, toMinute).
 *
 * @param fromMinute first minute
 * @param toMinute   the minute after the last
 */
record Window(long fromMinute, long toMinute) {

    private static final int USUAL_DAYS = 7;
    private static final int MINUTES_OF_A_DAY = 1440;
    private static final long SECONDS_OF_A_MINUTE = 60;

    /**
     * The time between two local dates, both included, or two instants, the second excluded. Without a begin, seven local days up to the
     * end; without an end, up to today.
     *
     * @throws ProblemException naming the parameter
     */
    static Window of(@Nullable String from, @Nullable String to, ZoneHistory zones, Instant now, int longestDays) {
        long end = to == null ? zones.day(zones.dateOf(minute(now))).endMinute() : bound("to", to, zones, true);
        long begin = from == null
                ? zones.day(zones.dateOf(end - 1).minusDays(USUAL_DAYS - 1L)).firstMinute()
                : bound("from", from, zones, false);
        if (begin >= end) {
            throw ProblemException.field("from", "must be before to");
        }
        if (end - begin > (long) longestDays * MINUTES_OF_A_DAY) {
            throw ProblemException.field("from", "must be at most " + longestDays + " days before to");
        }
        return new Window(begin, end);
    }

    private static long bound(String parameter, String text, ZoneHistory zones, boolean end) {
        try {
            if (text.length() == "2026-11-22".length()) {
                var day = zones.day(Calendar.within(parameter, LocalDate.parse(text)));
                return end ? day.endMinute() : day.firstMinute();
            }
            OffsetDateTime instant = OffsetDateTime.parse(text);
            Calendar.within(parameter, instant.toLocalDate());
            return Math.ceilDiv(instant.toEpochSecond(), SECONDS_OF_A_MINUTE);
        } catch (DateTimeException e) {
            throw ProblemException.field(parameter, "must be a date, or an instant with offset, as of ISO 8601");
        }
    }

    private static long minute(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), SECONDS_OF_A_MINUTE);
    }
}
