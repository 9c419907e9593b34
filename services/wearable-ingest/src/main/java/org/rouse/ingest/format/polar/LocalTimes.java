package org.rouse.ingest.format.polar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.time.HourTwice;
import org.rouse.ingest.format.shared.time.IsoTimes;
import org.rouse.ingest.format.shared.time.LocalMinutes;
import org.rouse.ingest.format.shared.time.Occurrence;

/** The times of a record, which are local: placed by their own offset, the record's offset, or the zone of the upload, in this order. */
final class LocalTimes {

    private static final int MOST_OFFSET_MINUTES = 18 * 60;
    private static final long DAY_MS = 86_400_000;
    private static final long MINUTE_MS = 60_000;

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

    /** A time of the record, in milliseconds since 1970. */
    long instantMs(String pointer) throws BrokenRuleException {
        return instantMs(record, pointer);
    }

    /** The same for a part of the record. */
    long instantMs(JsonRecord part, String pointer) throws BrokenRuleException {
        return instantsMs(List.of(part), pointer).getFirst();
    }

    /** The times of consecutive parts, in milliseconds since 1970: their order resolves an hour that happened twice. */
    List<Long> instantsMs(List<JsonRecord> parts, String pointer) throws BrokenRuleException {
        List<Time> times = new ArrayList<>(parts.size());
        for (JsonRecord part : parts) {
            String text = part.text(pointer);
            OptionalLong placed = IsoTimes.instantMs(text);
            OptionalLong wall = placed.isPresent() ? placed : IsoTimes.wallMs(text);
            if (wall.isEmpty()) {
                throw part.broken(pointer, "time.format", "must be an ISO 8601 time");
            }
            times.add(new Time(part, wall.getAsLong(), placed.isPresent()));
        }
        return placed(times, pointer);
    }

    /** The same for clock times on a date of the record. */
    List<Long> instantsMs(String datePointer, List<JsonRecord> parts, String clockPointer) throws BrokenRuleException {
        String date = record.text(datePointer);
        List<Time> times = new ArrayList<>(parts.size());
        for (JsonRecord part : parts) {
            OptionalLong clock = IsoTimes.clockMs(part.text(clockPointer));
            if (clock.isEmpty() || !isKnown(date)) {
                throw part.broken(clockPointer, "time.format", "must be a clock time, on a date");
            }
            times.add(new Time(part, knownDayMs + clock.getAsLong(), false));
        }
        return placed(times, clockPointer);
    }

    /** A time of a part: an instant, or a wall time. */
    private record Time(JsonRecord part, long millis, boolean isInstant) {}

    private List<Long> placed(List<Time> times, String pointer) throws BrokenRuleException {
        List<Long> instants = new ArrayList<>(times.size());
        if (offset() instanceof ZoneOffset fixed) {
            times.forEach(
                    time -> instants.add(time.isInstant ? time.millis : time.millis - fixed.getTotalSeconds() * 1000L));
            return instants;
        }
        LocalMinutes minutes = new LocalMinutes(offset());
        Map<Time, Occurrence> meant = new IdentityHashMap<>();
        HourTwice<Time> hourTwice = new HourTwice<>(minutes, meant::put);
        for (Time time : times) {
            if (!time.isInstant) {
                hourTwice.holds("", Math.floorDiv(time.millis, MINUTE_MS), () -> time);
            }
        }
        hourTwice.finish();
        for (Time time : times) {
            Occurrence of = meant.getOrDefault(time, Occurrence.ONLY);
            instants.add(time.isInstant ? time.millis : time.part.instantMs(minutes, time.millis, of, pointer));
        }
        return instants;
    }

    /** Whether it is a date; remembers it, as all clock times of a record are on the same one. */
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

    /** What places times without an offset of their own: the record's offset, or the zone of the upload. */
    ZoneId offset() throws BrokenRuleException {
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
