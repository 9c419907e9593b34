package org.rouse.coaching.people;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.rouse.contracts.v1.PlannedBreaks;

/** Planned breaks, as a profile names them and as they are kept. */
final class PlannedBreakWords {

    private static final String TIMES = "prompts.plannedBreaks.at";
    private static final String END = "prompts.plannedBreaks.to";
    private static final String DAYS = "prompts.plannedBreaks.days";

    private PlannedBreakWords() {}

    /** @throws BadProfileException when a time lies outside of the hours that are named, or these are none */
    static PlannedBreaks write(Profile.PlannedBreaks asked) {
        LocalTime from = asked.from();
        LocalTime to = asked.to();
        if (from != null && to != null && !from.isBefore(to)) {
            throw new BadProfileException(END, "must be after prompts.plannedBreaks.from");
        }
        PlannedBreaks.Builder breaks = PlannedBreaks.newBuilder();
        for (LocalTime at : Objects.requireNonNullElse(asked.at(), List.<LocalTime>of())) {
            if (from != null && at.isBefore(from) || to != null && !at.isBefore(to)) {
                throw new BadProfileException(TIMES, "must lie within the working hours");
            }
            breaks.addAtMinutes(minute(at));
        }
        Optional.ofNullable(from).map(PlannedBreakWords::minute).ifPresent(breaks::setFromMinute);
        Optional.ofNullable(to).map(PlannedBreakWords::minute).ifPresent(breaks::setToMinute);
        int days = 0;
        for (String day : Objects.requireNonNullElse(asked.days(), List.<String>of())) {
            days |= 1 << day(day).ordinal();
        }
        return breaks.setDays(days).build();
    }

    static Profile.PlannedBreaks read(PlannedBreaks kept) {
        List<String> days = Stream.of(DayOfWeek.values())
                .filter(day -> (kept.getDays() >> day.ordinal() & 1) != 0)
                .map(PlannedBreakWords::word)
                .toList();
        return new Profile.PlannedBreaks(
                kept.getAtMinutesCount() == 0
                        ? null
                        : kept.getAtMinutesList().stream()
                                .map(PlannedBreakWords::time)
                                .toList(),
                kept.hasFromMinute() ? time(kept.getFromMinute()) : null,
                kept.hasToMinute() ? time(kept.getToMinute()) : null,
                days.isEmpty() ? null : days);
    }

    private static DayOfWeek day(String name) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> word(day).equals(name))
                .findFirst()
                .orElseThrow(() -> new BadProfileException(DAYS, "must be days of the week, such as monday"));
    }

    private static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private static LocalTime time(int minute) {
        return LocalTime.of(minute / 60, minute % 60);
    }
}
