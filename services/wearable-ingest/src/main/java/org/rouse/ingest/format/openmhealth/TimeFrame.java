package org.rouse.ingest.format.openmhealth;

import java.util.Locale;
import java.util.OptionalLong;
import org.rouse.ingest.format.shared.time.Dialect;
import org.rouse.ingest.format.shared.time.WrittenTime;
import tools.jackson.databind.JsonNode;

/**
 * The time for which a body holds. Reads an effective_time_frame that is valid by its schema; an absent one, a part of a day, and the like
 * place nothing.
 */
sealed interface TimeFrame {

    /** No instant that can be used. */
    record Unplaced() implements TimeFrame {}

    /** An instant, in milliseconds since 1970-01-01T00:00Z. */
    record Moment(long atMs) implements TimeFrame {}

    /** From the first instant to the one after the last, in milliseconds since 1970-01-01T00:00Z; in any order, of any length. */
    record Span(long startMs, long endMs) implements TimeFrame {}

    static TimeFrame of(JsonNode frame) {
        OptionalLong moment = instant(frame.path("date_time"));
        if (moment.isPresent()) {
            return new Moment(moment.getAsLong());
        }
        JsonNode interval = frame.path("time_interval");
        OptionalLong start = instant(interval.path("start_date_time"));
        OptionalLong end = instant(interval.path("end_date_time"));
        if (start.isPresent() && end.isPresent()) {
            return new Span(start.getAsLong(), end.getAsLong());
        }
        OptionalLong duration = Quantities.milliseconds(interval.path("duration"));
        if (duration.isPresent() && start.isPresent()) {
            return new Span(start.getAsLong(), start.getAsLong() + duration.getAsLong());
        }
        if (duration.isPresent() && end.isPresent()) {
            return new Span(end.getAsLong() - duration.getAsLong(), end.getAsLong());
        }
        return new Unplaced();
    }

    /** A date-time with its offset; empty for anything else. */
    static OptionalLong instant(JsonNode dateTime) {
        String text = dateTime.asString("").toUpperCase(Locale.ROOT);
        long millis = WrittenTime.instantMs(Dialect.STRICT, text);
        return millis == WrittenTime.UNREADABLE ? OptionalLong.empty() : OptionalLong.of(millis);
    }
}
