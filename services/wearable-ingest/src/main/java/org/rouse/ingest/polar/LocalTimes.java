package org.rouse.ingest.polar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.rouse.ingest.json.BrokenRuleException;
import org.rouse.ingest.json.IsoTimes;
import org.rouse.ingest.json.JsonRecord;

/** Times of a record, which are local: placed by their own offset, the record's offset, or the zone of the upload, in this order. */
record LocalTimes(JsonRecord record, ZoneId zone) {

    private static final int MOST_OFFSET_MINUTES = 18 * 60;

    /** Milliseconds since 1970 of a time of the record. */
    long instantMs(String pointer) throws BrokenRuleException {
        return instantMs(record, pointer);
    }

    /** As above, of a part of the record. */
    long instantMs(JsonRecord part, String pointer) throws BrokenRuleException {
        String text = part.text(pointer);
        OptionalLong placed = IsoTimes.instantMs(text);
        if (placed.isPresent()) {
            return placed.getAsLong();
        }
        try {
            return LocalDateTime.parse(text.strip().replace(' ', 'T'))
                    .atZone(offset())
                    .toInstant()
                    .toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw part.broken(pointer, "time.format", "must be an ISO 8601 time");
        }
    }

    /** A clock time on a date of the record. */
    long instantMs(String datePointer, JsonRecord part, String clockPointer) throws BrokenRuleException {
        try {
            return LocalDate.parse(record.text(datePointer))
                    .atTime(LocalTime.parse(part.text(clockPointer)))
                    .atZone(offset())
                    .toInstant()
                    .toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw part.broken(clockPointer, "time.format", "must be a clock time, on a date");
        }
    }

    private ZoneId offset() throws BrokenRuleException {
        String pointer = record.firstOf("/start_time_utc_offset", "/start-time-utc-offset");
        if (!record.has(pointer)) {
            return zone;
        }
        int minutes = (int) record.number(pointer, -MOST_OFFSET_MINUTES, MOST_OFFSET_MINUTES);
        return ZoneOffset.ofTotalSeconds(minutes * 60);
    }
}
