package org.rouse.notification.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The zones a person has lived in. */
public final class ZoneHistory {

    /** A zone and the instant from which the person lives in it. */
    public record InForce(Instant from, ZoneId zone) {}

    private final List<InForce> zones;

    /**
     * @param zones oldest first, at least one; the first one also applies to all time before it
     * @throws IllegalArgumentException when the list is empty
     */
    public ZoneHistory(List<InForce> zones) {
        if (zones.isEmpty()) {
            throw new IllegalArgumentException("a person lives in at least one zone");
        }
        this.zones = List.copyOf(zones);
    }

    public static ZoneHistory of(ZoneId zone) {
        return new ZoneHistory(List.of(new InForce(Instant.EPOCH, zone)));
    }

    /** The zone in force at the instant. */
    public ZoneId at(Instant instant) {
        ZoneId zone = zones.getFirst().zone();
        for (InForce next : zones) {
            if (next.from().isAfter(instant)) {
                break;
            }
            zone = next.zone();
        }
        return zone;
    }

    /**
     * The person's local day that the instant belongs to. Days never run backwards: a person who travels west over midnight stays in the
     * day already begun, so that the days partition time.
     */
    public LocalDate dayOf(Instant instant) {
        LocalDate day = instant.atZone(at(instant)).toLocalDate();
        for (int i = 1; i < zones.size() && !zones.get(i).from().isAfter(instant); i++) {
            Instant last = zones.get(i).from().minusNanos(1);
            LocalDate reached = last.atZone(zones.get(i - 1).zone()).toLocalDate();
            day = reached.isAfter(day) ? reached : day;
        }
        return day;
    }
}
