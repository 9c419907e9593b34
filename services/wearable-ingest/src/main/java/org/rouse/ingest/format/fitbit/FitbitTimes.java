package org.rouse.ingest.format.fitbit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.time.DateOrder;
import org.rouse.ingest.format.shared.time.HourTwice;
import org.rouse.ingest.format.shared.time.IsoTimes;
import org.rouse.ingest.format.shared.time.LocalMinutes;
import org.rouse.ingest.format.shared.time.Occurrence;
import org.rouse.ingest.format.shared.time.WrittenTime;

/**
 * Reads the times of Fitbit's JSON: with an offset; without one and in UTC, as the account export writes {@code 01/31/20 05:00:00}; or
 * without one and local.
 */
final class FitbitTimes {

    private static final int MINUTE_MS = 60_000;

    private final WrittenTime wall = new WrittenTime(DateOrder.MONTH_FIRST);
    private final LocalMinutes zone;

    FitbitTimes(ZoneId zone) {
        this.zone = new LocalMinutes(zone);
    }

    /** A time of the account export, in milliseconds since 1970. */
    long utc(JsonRecord record, String pointer) throws BrokenRuleException {
        String text = record.text(pointer);
        OptionalLong exact = exact(text);
        return exact.isPresent() ? exact.getAsLong() : wall(record, pointer, text);
    }

    /** A time with an offset, or a local one, in milliseconds since 1970. */
    long local(JsonRecord record, String pointer) throws BrokenRuleException {
        return local(record, pointer, record.text(pointer));
    }

    /**
     * The same, where another time resolves a local time that happened twice.
     *
     * @param beside milliseconds since 1970, at most a minute from the time
     */
    long local(JsonRecord record, String pointer, OptionalLong beside) throws BrokenRuleException {
        String text = record.text(pointer);
        if (beside.isEmpty()) {
            return local(record, pointer, text);
        }
        for (Occurrence meant : List.of(Occurrence.FIRST, Occurrence.SECOND)) {
            long at = local(record, pointer, text, meant);
            if (Math.abs(at - beside.getAsLong()) <= MINUTE_MS) {
                return at;
            }
        }
        return local(record, pointer, text);
    }

    /** The same for a local time in several fields; an error names the field of the pointer. */
    long local(JsonRecord record, String pointer, String text) throws BrokenRuleException {
        return local(record, pointer, text, Occurrence.ONLY);
    }

    /** The same, with the occurrence of a repeated time given. */
    long local(JsonRecord record, String pointer, String text, Occurrence meant) throws BrokenRuleException {
        OptionalLong exact = exact(text);
        return exact.isPresent()
                ? exact.getAsLong()
                : record.instantMs(zone, wall(record, pointer, text), meant, pointer);
    }

    /** Whether a time is local and happened twice. */
    boolean isTwice(JsonRecord record, String pointer) throws BrokenRuleException {
        String text = record.text(pointer);
        return IsoTimes.instantMs(text).isEmpty()
                && zone.minutesBetween(Math.floorDiv(wall(record, pointer, text), MINUTE_MS)) > 0;
    }

    /** Rows whose repeated times are told apart by their order. */
    <T> HourTwice<T> inOrder(BiConsumer<T, Occurrence> reader) {
        return new HourTwice<>(zone, reader);
    }

    /** Minutes of the wall clock in a text; empty where it is no time or has an offset. */
    OptionalLong wallMinute(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        long minute = wall.minute(bytes, 0, bytes.length);
        return minute == WrittenTime.UNREADABLE ? OptionalLong.empty() : OptionalLong.of(minute);
    }

    /** The instant of a time with an offset; empty for any other text. */
    private OptionalLong exact(String text) {
        return wallMinute(text).isPresent() ? OptionalLong.empty() : IsoTimes.instantMs(text);
    }

    private long wall(JsonRecord record, String pointer, String text) throws BrokenRuleException {
        byte[] bytes = text.getBytes(UTF_8);
        long wallMs = wall.millis(bytes, 0, bytes.length);
        if (wallMs == WrittenTime.UNREADABLE) {
            throw record.broken(pointer, "time.format", "must be a time such as 2020-01-31T05:00:00");
        }
        return wallMs;
    }
}
