package org.rouse.coaching.calendars;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.GivenCalendar;
import org.rouse.contracts.v1.Person;

/**
 * A calendar as it is shown to whose it is: never its address.
 *
 * @param source  none where there is none, and nothing else then
 * @param host    of the address
 * @param given   when
 * @param read    when it was last read, and went well
 * @param tried   when that was last tried
 * @param failure why the last try went wrong; absent where it went well
 * @param until   so far it is known
 * @param leftOut entries that could not be read
 * @param why     of the first of these
 * @param busy    when they are taken, and nothing else of what is in it
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

    /** Up to, not including, its end. */
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
