package org.rouse.coaching.movement.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * The zones a person has lived in. The day D starts with the first minute whose local date, in the zone in force then, is D or later; so
 * the days partition all time, without gap or overlap, over clock changes and changes of zone.
 */
public final class ZoneHistory {

    /** From this instant on the person lives in this zone. */
    public record ZoneInForce(Instant from, ZoneId zone) {}

    private static final long MS_PER_MINUTE = 60_000;

    private final List<ZoneInForce> zones;

    /** The zones, in any order, at least one; the earliest applies to all time before it too. */
    public ZoneHistory(List<ZoneInForce> zones) {
        if (zones.isEmpty()) {
            throw new IllegalArgumentException("a zone history needs at least one zone");
        }
        this.zones =
                zones.stream().sorted(Comparator.comparing(ZoneInForce::from)).toList();
    }

    /** One zone for all time. */
    public static ZoneHistory of(ZoneId zone) {
        return new ZoneHistory(List.of(new ZoneInForce(Instant.EPOCH, zone)));
    }

    /** The zone in force at an instant. */
    public ZoneId zoneAt(Instant instant) {
        ZoneId zone = zones.getFirst().zone();
        for (ZoneInForce next : zones) {
            if (next.from().isAfter(instant)) {
                break;
            }
            zone = next.zone();
        }
        return zone;
    }

    /** The local day of a date. It is empty where a zone left the date out. */
    public LocalDay day(LocalDate date) {
        long first = firstMinute(date);
        return new LocalDay(date, zoneAt(startOf(date)), first, Math.max(first, firstMinute(date.plusDays(1))));
    }

    /** The local date an epoch minute belongs to. */
    public LocalDate dateOf(long epochMinute) {
        Instant instant = Instant.ofEpochMilli(epochMinute * MS_PER_MINUTE);
        LocalDate date = instant.atZone(zoneAt(instant)).toLocalDate();
        while (firstMinute(date.plusDays(1)) <= epochMinute) {
            date = date.plusDays(1);
        }
        while (firstMinute(date) > epochMinute) {
            date = date.minusDays(1);
        }
        return date;
    }

    /** The local day an epoch minute belongs to. */
    public LocalDay dayOf(long epochMinute) {
        return day(dateOf(epochMinute));
    }

    private long firstMinute(LocalDate date) {
        return Math.ceilDiv(startOf(date).toEpochMilli(), MS_PER_MINUTE);
    }

    private Instant startOf(LocalDate date) {
        for (int i = 0; i < zones.size(); i++) {
            ZoneId zone = zones.get(i).zone();
            Instant start = date.atStartOfDay(zone).toInstant();
            if (i > 0 && start.isBefore(zones.get(i).from())) {
                start = zones.get(i).from();
            }
            if (i == zones.size() - 1 || start.isBefore(zones.get(i + 1).from())) {
                return start;
            }
        }
        throw new IllegalStateException("unreachable: the last zone has no end");
    }
}
