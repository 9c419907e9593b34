package org.rouse.ingest.polar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.rouse.ingest.json.BrokenRuleException;
import org.rouse.ingest.json.JsonRecord;
import org.rouse.ingest.times.IsoTimes;

/** Times of a record, which are local: placed by their own offset, the record's offset, or the zone of the upload, in this order. */
final class LocalTimes {

    private static final int MOST_OFFSET_MINUTES = 18 * 60;
    private static final long DAY_MS = 86_400_000;

    private final JsonRecord record;
    private final ZoneId zone;
    private @Nullable ZoneId offset;
    private String knownDate = "";
    private long knownDayMs;

    /** @param zone of the upload */
    LocalTimes(JsonRecord record, ZoneId zone) {
        this.record = record;
        this.zone = zone;
    }

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
        OptionalLong wall = IsoTimes.wallMs(text);
        if (wall.isEmpty()) {
            throw part.broken(pointer, "time.format", "must be an ISO 8601 time");
        }
        return instantMs(wall.getAsLong());
    }

    /** A clock time on a date of the record. */
    long instantMs(String datePointer, JsonRecord part, String clockPointer) throws BrokenRuleException {
        String date = record.text(datePointer);
        OptionalLong clock = IsoTimes.clockMs(part.text(clockPointer));
        if (clock.isEmpty() || !isKnown(date)) {
            throw part.broken(clockPointer, "time.format", "must be a clock time, on a date");
        }
        return instantMs(knownDayMs + clock.getAsLong());
    }

    /** Whether it is a date; remembers it, as all clock times of a record are on one. */
    private boolean isKnown(String date) {
        if (!date.equals(knownDate)) {
            try {
                knownDayMs = Math.multiplyExact(LocalDate.parse(date).toEpochDay(), DAY_MS);
            } catch (DateTimeException | ArithmeticException e) {
                return false;
            }
            knownDate = date;
        }
        return true;
    }

    private long instantMs(long wallMs) throws BrokenRuleException {
        if (offset() instanceof ZoneOffset fixed) {
            return wallMs - fixed.getTotalSeconds() * 1000L;
        }
        int nanos = (int) Math.floorMod(wallMs, 1000L) * 1_000_000;
        LocalDateTime wall = LocalDateTime.ofEpochSecond(Math.floorDiv(wallMs, 1000L), nanos, ZoneOffset.UTC);
        return wall.atZone(offset()).toInstant().toEpochMilli();
    }

    private ZoneId offset() throws BrokenRuleException {
        ZoneId known = offset;
        if (known == null) {
            String pointer = record.firstOf("/start_time_utc_offset", "/start-time-utc-offset");
            known = record.has(pointer)
                    ? ZoneOffset.ofTotalSeconds(
                            (int) record.number(pointer, -MOST_OFFSET_MINUTES, MOST_OFFSET_MINUTES) * 60)
                    : zone;
            offset = known;
        }
        return known;
    }
}
