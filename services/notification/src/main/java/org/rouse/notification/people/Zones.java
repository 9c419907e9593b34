package org.rouse.notification.people;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.ZoneInForce;

/** The local time of a person. */
public final class Zones {

    private Zones() {}

    /** The person's zones. A zone that this JDK does not know counts as UTC: coaching checks zones before they get here. */
    public static ZoneHistory of(Person person) {
        List<ZoneHistory.InForce> zones =
                person.getZonesList().stream().map(Zones::zone).toList();
        return zones.isEmpty() ? ZoneHistory.of(ZoneOffset.UTC) : new ZoneHistory(zones);
    }

    /** The person's local time of day. */
    public static LocalTime timeOfDay(Person person, Instant now) {
        return now.atZone(of(person).at(now)).toLocalTime();
    }

    private static ZoneHistory.InForce zone(ZoneInForce zone) {
        return new ZoneHistory.InForce(Instant.ofEpochMilli(zone.getFromMs()), id(zone.getZone()));
    }

    private static ZoneId id(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
