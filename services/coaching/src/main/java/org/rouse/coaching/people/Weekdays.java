package org.rouse.coaching.people;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Converts days of the week and times of a day between a profile and the record. */
final class Weekdays {

    private Weekdays() {}

    /**
     * The days as bits, Monday the lowest; 0 where none is named.
     *
     * @throws BadProfileException naming a field with an unknown day
     */
    static int write(String field, @Nullable List<String> named) {
        int days = 0;
        for (String day : Objects.requireNonNullElse(named, List.<String>of())) {
            days |= 1 << day(field, day).ordinal();
        }
        return days;
    }

    static @Nullable List<String> read(int kept) {
        List<String> days = Stream.of(DayOfWeek.values())
                .filter(day -> (kept >> day.ordinal() & 1) != 0)
                .map(Weekdays::word)
                .toList();
        return days.isEmpty() ? null : days;
    }

    private static DayOfWeek day(String field, String name) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> word(day).equals(name))
                .findFirst()
                .orElseThrow(() -> new BadProfileException(field, "must be days of the week, such as monday"));
    }

    private static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /** The time as minutes after midnight. */
    static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    static LocalTime time(int minute) {
        return LocalTime.of(minute / 60, minute % 60);
    }
}
