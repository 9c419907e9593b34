package org.rouse.coaching.people;

import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.rouse.contracts.v1.PlannedBreaks;

/** Converts planned breaks between a profile and the record. */
final class PlannedBreakWords {

    private static final String TIMES = "prompts.plannedBreaks.at";
    private static final String END = "prompts.plannedBreaks.to";
    private static final String DAYS = "prompts.plannedBreaks.days";

    private PlannedBreakWords() {}

    /** @throws BadProfileException when a time lies outside of the named hours, or these are invalid */
    static PlannedBreaks write(Profile.PlannedBreaks asked) {
        LocalTime from = asked.from();
        LocalTime to = asked.to();
        if (from != null && to != null && !from.isBefore(to)) {
            throw new BadProfileException(END, "must be after prompts.plannedBreaks.from");
        }
        PlannedBreaks.Builder breaks = PlannedBreaks.newBuilder().setDays(Weekdays.write(DAYS, asked.days()));
        for (LocalTime at : Objects.requireNonNullElse(asked.at(), List.<LocalTime>of())) {
            if ((from != null && at.isBefore(from)) || (to != null && !at.isBefore(to))) {
                throw new BadProfileException(TIMES, "must lie within the working hours");
            }
            breaks.addAtMinutes(Weekdays.minute(at));
        }
        Optional.ofNullable(from).map(Weekdays::minute).ifPresent(breaks::setFromMinute);
        Optional.ofNullable(to).map(Weekdays::minute).ifPresent(breaks::setToMinute);
        return breaks.build();
    }

    static Profile.PlannedBreaks read(PlannedBreaks kept) {
        return new Profile.PlannedBreaks(
                kept.getAtMinutesCount() == 0
                        ? null
                        : kept.getAtMinutesList().stream().map(Weekdays::time).toList(),
                kept.hasFromMinute() ? Weekdays.time(kept.getFromMinute()) : null,
                kept.hasToMinute() ? Weekdays.time(kept.getToMinute()) : null,
                Weekdays.read(kept.getDays()));
    }
}
