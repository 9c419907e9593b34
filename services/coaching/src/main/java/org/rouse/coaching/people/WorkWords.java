package org.rouse.coaching.people;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.rouse.contracts.v1.Holiday;
import org.rouse.contracts.v1.WorkingTime;

/** Converts working times between a profile and the record. */
final class WorkWords {

    private static final int LONGEST_HOLIDAY_DAYS = 366;

    private WorkWords() {}

    /** @throws BadProfileException naming the field, where hours or a holiday end before they begin */
    static WorkingTime write(Profile.Work asked) {
        LocalTime from = asked.from();
        LocalTime to = asked.to();
        if (from != null && to != null && !from.isBefore(to)) {
            throw new BadProfileException("work.to", "must be after work.from");
        }
        WorkingTime.Builder work = WorkingTime.newBuilder().setDays(Weekdays.write("work.days", asked.days()));
        Optional.ofNullable(from).map(Weekdays::minute).ifPresent(work::setFromMinute);
        Optional.ofNullable(to).map(Weekdays::minute).ifPresent(work::setToMinute);
        List<Profile.Holiday> holidays = Objects.requireNonNullElse(asked.holidays(), List.of());
        for (int i = 0; i < holidays.size(); i++) {
            work.addHolidays(holiday("work.holidays[" + i + "]", holidays.get(i)));
        }
        return work.build();
    }

    private static Holiday holiday(String field, Profile.Holiday asked) {
        LocalDate last = Objects.requireNonNullElse(asked.to(), asked.from());
        if (isStrange(asked.from())) {
            throw new BadProfileException(field + ".from", "must lie in the years 1970 to 9999");
        }
        if (last.isBefore(asked.from())) {
            throw new BadProfileException(field + ".to", "must not be before its from");
        }
        if (last.isAfter(asked.from().plusDays(LONGEST_HOLIDAY_DAYS - 1)) || isStrange(last)) {
            throw new BadProfileException(
                    field + ".to", "must be within " + LONGEST_HOLIDAY_DAYS + " days of its from");
        }
        return Holiday.newBuilder()
                .setFirst(asked.from().toString())
                .setLast(last.toString())
                .build();
    }

    private static boolean isStrange(LocalDate date) {
        return date.getYear() < 1970 || date.getYear() > 9999;
    }

    static Profile.Work read(WorkingTime kept) {
        return new Profile.Work(
                Weekdays.read(kept.getDays()),
                kept.hasFromMinute() ? Weekdays.time(kept.getFromMinute()) : null,
                kept.hasToMinute() ? Weekdays.time(kept.getToMinute()) : null,
                kept.getHolidaysCount() == 0
                        ? null
                        : kept.getHolidaysList().stream()
                                .map(one -> new Profile.Holiday(
                                        LocalDate.parse(one.getFirst()), LocalDate.parse(one.getLast())))
                                .toList());
    }
}
