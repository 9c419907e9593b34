package org.rouse.notification.people;

import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.util.Locale;
import org.rouse.contracts.v1.Person;

/** The country a person is in, as far as their record tells. */
public final class Countries {

    private Countries() {}

    /**
     * The country in the person's record, else that of their current zone (tz database), never that of their language.
     *
     * @return ISO 3166-1 alpha-2, upper case; empty where neither tells
     */
    public static String of(Person person, Instant now) {
        String named = person.getCountry().strip().toUpperCase(Locale.ROOT);
        return named.isEmpty() ? ofZone(Zones.of(person).at(now).getId()) : named;
    }

    private static String ofZone(String zone) {
        try {
            String region = TimeZone.getRegion(zone);
            return region.chars().allMatch(Character::isLetter) ? region : ""; // "001" is the world
        } catch (IllegalArgumentException e) {
            return ""; // an offset, or a zone that ICU does not know
        }
    }
}
