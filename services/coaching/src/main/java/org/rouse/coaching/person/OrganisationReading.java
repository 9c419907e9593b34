package org.rouse.coaching.person;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rouse.coaching.organisation.Colleague;
import org.rouse.coaching.organisation.Cover;
import org.rouse.coaching.organisation.House;
import org.rouse.coaching.organisation.Shift;
import org.rouse.contracts.v1.Organisation;
import org.rouse.contracts.v1.OrganisationCoach;

/** Converts organisations of the log for the rules. */
public final class OrganisationReading {

    private OrganisationReading() {}

    /** The responsibilities within the organisation. */
    public static House house(Organisation one) {
        return new House(
                one.getCoachesList().stream()
                        .map(OrganisationReading::colleague)
                        .toList(),
                one.getAdminsList(),
                one.getRotaList().stream().map(OrganisationReading::shift).toList(),
                zone(one));
    }

    /** The organisation's zone; UTC where it has none. */
    public static ZoneId zone(Organisation one) {
        return zone(one.getZone(), ZoneOffset.UTC);
    }

    /** The zone of a coach's days: their own, else the organisation's. */
    public static ZoneId zone(Organisation one, String subject) {
        return one.getCoachesList().stream()
                .filter(coach -> coach.getSubject().equals(subject))
                .findAny()
                .map(coach -> zone(coach.getZone(), zone(one)))
                .orElseGet(() -> zone(one));
    }

    /** The language of messages to a coach: their own, else the organisation's. */
    public static String language(Organisation one, String subject) {
        return one.getCoachesList().stream()
                .filter(coach -> coach.getSubject().equals(subject))
                .map(OrganisationCoach::getLanguage)
                .filter(language -> !language.isEmpty())
                .findAny()
                .orElse(one.getLanguage());
    }

    private static ZoneId zone(String named, ZoneId otherwise) {
        try {
            return named.isEmpty() ? otherwise : ZoneId.of(named);
        } catch (DateTimeException e) {
            return otherwise; // written under another JDK's zones
        }
    }

    private static Colleague colleague(OrganisationCoach coach) {
        return new Colleague(
                coach.getSubject(), coach.hasCover() ? Optional.of(cover(coach.getCover())) : Optional.empty());
    }

    static Cover cover(org.rouse.contracts.v1.Cover cover) {
        return new Cover(
                cover.getBy(), Instant.ofEpochMilli(cover.getFromMs()), Instant.ofEpochMilli(cover.getUntilMs()));
    }

    private static Shift shift(org.rouse.contracts.v1.Shift shift) {
        return new Shift(
                shift.getCoach(),
                shift.getDaysList().stream().map(DayOfWeek::of).collect(Collectors.toUnmodifiableSet()),
                LocalTime.ofSecondOfDay(60L * shift.getFromMinute()),
                LocalTime.ofSecondOfDay(60L * shift.getToMinute()));
    }
}
