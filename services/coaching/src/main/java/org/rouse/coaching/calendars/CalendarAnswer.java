package org.rouse.coaching.calendars;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.GivenCalendar;
import org.rouse.contracts.v1.Person;

/**
 * A calendar as shown to its owner: never its address.
 *
 * @param source  none where there is none; all else is then absent
 * @param host    of the address
 * @param given   when the person gave it
 * @param read    time of the last successful reading
 * @param tried   time of the last attempt
 * @param failure why the last attempt failed; absent where it succeeded
 * @param until   end of the known part
 * @param leftOut number of unreadable entries
 * @param why     reason for the first of these
 * @param busy    when the person is busy, and nothing else of the calendar
 */
@Schema(name = "Calendar")
record CalendarAnswer(
        Source source,
        @Nullable String host,
        @Nullable Instant given,
        @Nullable Instant read,
        @Nullable Instant tried,
        @Nullable String failure,
        @Nullable Instant until,
        @Nullable Integer leftOut,
        @Nullable List<String> why,
        @Nullable List<Span> busy) {

    enum Source {
        @JsonProperty("none")
        NONE,
        @JsonProperty("upload")
        UPLOAD,
        @JsonProperty("address")
        ADDRESS
    }

    /** From its start up to, not including, its end. */
    @Schema(name = "CalendarSpan")
    record Span(Instant from, Instant to) {}

    static CalendarAnswer of(Person person) {
        if (!person.hasCalendar()) {
            return new CalendarAnswer(Source.NONE, null, null, null, null, null, null, null, null, null);
        }
        GivenCalendar calendar = person.getCalendar();
        var reading = calendar.getReading();
        return new CalendarAnswer(
                calendar.getSealedAddress().isEmpty() ? Source.UPLOAD : Source.ADDRESS,
                calendar.getHost().isEmpty() ? null : calendar.getHost(),
                Instant.ofEpochMilli(calendar.getGivenAtMs()),
                Instant.ofEpochMilli(reading.getReadAtMs()),
                Instant.ofEpochMilli(calendar.getTriedAtMs()),
                calendar.getFailure().isEmpty() ? null : calendar.getFailure(),
                Instant.ofEpochMilli(reading.getUntilMs()),
                reading.getLeftOut(),
                List.copyOf(reading.getWhyList()),
                reading.getBusyList().stream()
                        .map(span ->
                                new Span(Instant.ofEpochMilli(span.getFromMs()), Instant.ofEpochMilli(span.getToMs())))
                        .toList());
    }
}
