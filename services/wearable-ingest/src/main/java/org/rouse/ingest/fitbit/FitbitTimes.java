package org.rouse.ingest.fitbit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneId;
import java.util.OptionalLong;
import org.rouse.ingest.json.BrokenRuleException;
import org.rouse.ingest.json.JsonRecord;
import org.rouse.ingest.times.DateOrder;
import org.rouse.ingest.times.IsoTimes;
import org.rouse.ingest.times.LocalMinutes;
import org.rouse.ingest.times.WallTime;

/**
 * Reads the times of Fitbit's JSON: with an offset; without one and in UTC, as the account export writes {@code 01/31/20 05:00:00}; or
 * without one and local.
 */
final class FitbitTimes {

    private static final int MINUTE_MS = 60_000;

    private final WallTime wall = new WallTime(DateOrder.MONTH_FIRST);
    private final LocalMinutes zone;

    FitbitTimes(ZoneId zone) {
        this.zone = new LocalMinutes(zone);
    }

    /** Milliseconds since 1970 of a time of the account export. */
    long utc(JsonRecord record, String pointer) throws BrokenRuleException {
        return wall(record, pointer, record.text(pointer));
    }

    /** Milliseconds since 1970 of a time with an offset, or a local one. */
    long local(JsonRecord record, String pointer) throws BrokenRuleException {
        String text = record.text(pointer);
        OptionalLong exact = IsoTimes.instantMs(text);
        return exact.isPresent() ? exact.getAsLong() : local(record, pointer, text);
    }

    /** The same of a local time that several fields make up; the one pointed at is said to be at fault. */
    long local(JsonRecord record, String pointer, String text) throws BrokenRuleException {
        long wallMs = wall(record, pointer, text);
        long minute = zone.epochMinute(Math.floorDiv(wallMs, MINUTE_MS));
        if (minute == LocalMinutes.NEVER_HAPPENED) {
            throw record.broken(pointer, "time.gap", "lies in the hour that was skipped when clocks went forward");
        }
        return minute * MINUTE_MS + Math.floorMod(wallMs, MINUTE_MS);
    }

    private long wall(JsonRecord record, String pointer, String text) throws BrokenRuleException {
        byte[] bytes = text.getBytes(UTF_8);
        long wallMs = wall.millis(bytes, 0, bytes.length);
        if (wallMs == WallTime.UNREADABLE) {
            throw record.broken(pointer, "time.format", "must be a time such as 2020-01-31T05:00:00");
        }
        return wallMs;
    }
}
