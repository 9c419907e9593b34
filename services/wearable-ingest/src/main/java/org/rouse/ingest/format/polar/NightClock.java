package org.rouse.ingest.format.polar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.time.HourTwice;
import org.rouse.ingest.format.shared.time.IsoTimes;
import org.rouse.ingest.format.shared.time.LocalMinutes;
import org.rouse.ingest.format.shared.time.Occurrence;
import tools.jackson.databind.JsonNode;

/**
 * The clock beside a bed, which names the values of a night. Where clocks were changed in the night, its start and its end have different
 * offsets, and the clock shows the one until then and the other from then on.
 */
final class NightClock {

    private static final long DAY_MS = 86_400_000;
    private static final long MINUTE_MS = 60_000;
    private static final long FIVE_MINUTES_MS = 300_000;

    private final JsonRecord record;
    private final LocalMinutes clock;
    private final long startWallMs;

    private NightClock(JsonRecord record, ZoneRules rules, long startMs) {
        this.record = record;
        this.clock = new LocalMinutes(rules);
        this.startWallMs =
                startMs + 1000L * rules.getOffset(Instant.ofEpochMilli(startMs)).getTotalSeconds();
    }

    /** @param zone of the upload, which decides where several zones changed their clocks at different times */
    static NightClock of(JsonRecord record, LocalTimes times, ZoneId zone, String startAt, String endAt)
            throws BrokenRuleException {
        long start = times.instantMs(startAt);
        Optional<ZoneOffset> before = IsoTimes.offset(record.text(startAt));
        Optional<ZoneOffset> after = IsoTimes.offset(record.text(endAt));
        if (before.isEmpty()) {
            return new NightClock(record, times.offset().getRules(), start);
        }
        ZoneOffset later = after.orElse(before.get());
        Instant from = Instant.ofEpochMilli(start);
        Instant to = Instant.ofEpochMilli(times.instantMs(endAt));
        ZoneRules rules = change(from, to, before.get(), later, zone)
                .map(change -> changed(change, before.get(), later))
                .orElse(before.get().getRules());
        return new NightClock(record, rules, start);
    }

    /** When clocks went from one offset to the other: in the zone of the upload, or else where most zones did so that night. */
    private static Optional<Instant> change(Instant from, Instant to, ZoneOffset before, ZoneOffset after, ZoneId own) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        Function<ZoneId, Optional<Instant>> changed =
                zone -> Optional.ofNullable(zone.getRules().nextTransition(from.minusMillis(1)))
                        .filter(change -> !change.getInstant().isAfter(to)
                                && change.getOffsetBefore().equals(before)
                                && change.getOffsetAfter().equals(after))
                        .map(ZoneOffsetTransition::getInstant);
        return changed.apply(own)
                .or(() -> ZoneId.getAvailableZoneIds().stream()
                        .map(id -> changed.apply(ZoneId.of(id)))
                        .flatMap(Optional::stream)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.<Instant, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey));
    }

    private static ZoneRules changed(Instant at, ZoneOffset before, ZoneOffset after) {
        ZoneOffsetTransition change = ZoneOffsetTransition.of(LocalDateTime.ofInstant(at, before), before, after);
        return ZoneRules.of(before, before, List.of(), List.of(change), List.of());
    }

    /**
     * The values of a field that are named by clock times, by their instants. Where the clock showed a time twice, their order tells which
     * one is meant; those of which it does not tell are left out.
     */
    NavigableMap<Long, JsonNode> byTime(String pointer) throws BrokenRuleException {
        List<Map.Entry<String, JsonNode>> named =
                List.copyOf(record.value(pointer).properties());
        long[] walls = new long[named.size()];
        Occurrence[] meant = new Occurrence[named.size()];
        Arrays.fill(meant, Occurrence.ONLY);
        HourTwice<Integer> hourTwice = new HourTwice<>(clock, (value, occurrence) -> meant[value] = occurrence);
        for (int i = 0; i < walls.length; i++) {
            int value = i;
            walls[i] = wallMs(pointer, named.get(i).getKey());
            hourTwice.holds("", Math.floorDiv(walls[i], MINUTE_MS), () -> value);
        }
        hourTwice.finish();
        NavigableMap<Long, JsonNode> values = new TreeMap<>();
        for (int i = 0; i < walls.length; i++) {
            long at = clock.instantMs(walls[i], meant[i]);
            if (at == LocalMinutes.NEVER_HAPPENED) {
                throw record.broken(pointer, LocalMinutes.rule(at), LocalMinutes.says(at));
            }
            if (LocalMinutes.isTold(at)) {
                values.put(at, named.get(i).getValue());
            }
        }
        return values;
    }

    /** A clock time before the start lies on the next day. */
    private long wallMs(String pointer, String clockTime) throws BrokenRuleException {
        OptionalLong ofDay = IsoTimes.clockMs(clockTime);
        if (ofDay.isEmpty()) {
            throw record.broken(pointer, "time.format", "must be named by clock times");
        }
        long wall = Math.floorDiv(startWallMs, DAY_MS) * DAY_MS + ofDay.getAsLong();
        return wall < startWallMs - FIVE_MINUTES_MS ? wall + DAY_MS : wall;
    }
}
