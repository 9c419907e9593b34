package org.rouse.notification.people;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.rouse.contracts.v1.BusySpan;
import org.rouse.contracts.v1.Clearance;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PromptSettings;
import org.rouse.contracts.v1.ZoneInForce;
import org.rouse.notification.gate.Profile;
import org.rouse.notification.gate.QuietHours;
import org.rouse.notification.gate.Span;
import org.rouse.notification.gate.ZoneHistory;

/** A person as the gate sees them: their own limits, and the deployment's where they have none. */
public final class Profiles {

    private static final int MINUTES_OF_DAY = 24 * 60;

    private final GateLimits limits;

    public Profiles(GateLimits limits) {
        this.limits = limits;
    }

    public Profile of(Person person) {
        PromptSettings own = person.getPrompts();
        return new Profile(
                zones(person),
                new QuietHours(
                        own.hasQuietFromMinute() ? time(own.getQuietFromMinute()) : limits.quietFrom(),
                        own.hasQuietToMinute() ? time(own.getQuietToMinute()) : limits.quietTo()),
                own.hasCoolDownMinutes() ? Duration.ofMinutes(own.getCoolDownMinutes()) : limits.coolDown(),
                own.hasDismissalCoolDownMinutes()
                        ? Duration.ofMinutes(own.getDismissalCoolDownMinutes())
                        : limits.dismissalCoolDown(),
                own.hasDailyBudget() ? own.getDailyBudget() : limits.dailyBudget(),
                own.hasDoNotDisturbUntilMs()
                        ? Optional.of(Instant.ofEpochMilli(own.getDoNotDisturbUntilMs()))
                        : Optional.empty(),
                own.getBusyList().stream().map(Profiles::span).toList(),
                // A sign that only has to be told to the provider lets breaks go on; exercise waits for their word
                // (DOMAIN section 4).
                person.getClearance() == Clearance.CLEARANCE_GIVEN
                        && RedFlags.standing(person).isEmpty(),
                RedFlags.stopPrompts(person));
    }

    /** The person's zones. One that this JDK does not know counts as UTC: coaching checks them before they get here. */
    public static ZoneHistory zones(Person person) {
        List<ZoneHistory.InForce> zones =
                person.getZonesList().stream().map(Profiles::zone).toList();
        return zones.isEmpty() ? ZoneHistory.of(ZoneOffset.UTC) : new ZoneHistory(zones);
    }

    /** What clock the person's wall shows. */
    public static LocalTime timeOfDay(Person person, Instant now) {
        return now.atZone(zones(person).at(now)).toLocalTime();
    }

    private static Span span(BusySpan busy) {
        return new Span(Instant.ofEpochMilli(busy.getFromMs()), Instant.ofEpochMilli(busy.getToMs()));
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

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(Math.floorMod(minute, MINUTES_OF_DAY) * 60L);
    }
}
