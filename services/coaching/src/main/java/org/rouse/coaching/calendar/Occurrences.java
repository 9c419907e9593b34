package org.rouse.coaching.calendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.DateStart;
import biweekly.property.RawProperty;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.rouse.coaching.decision.eligibility.BusySpan;

/** The occurrences of one calendar event, and whether they take any time. */
final class Occurrences {

    /** The library looks no further than a hundred years for the next occurrence. */
    private static final Duration OLDEST = Duration.ofDays(90 * 365L);

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int MOST = 5_000;

    private static final Set<String> FREE = Set.of("FREE", "WORKINGELSEWHERE");

    private static final Set<Frequency> TOO_FINE = Set.of(Frequency.SECONDLY, Frequency.MINUTELY, Frequency.HOURLY);

    private final ICalendar calendar;
    private final VEvent event;
    private final CalendarReader.Window window;

    Occurrences(ICalendar calendar, VEvent event, CalendarReader.Window window) {
        this.calendar = calendar;
        this.event = event;
        this.window = window;
    }

    /**
     * The occurrences that take time, within the window, and perhaps one more on either side.
     *
     * @param moved begins of occurrences that have an entry of their own
     * @throws UnreadableCalendarException with the property and the rule it breaks
     */
    List<BusySpan> spans(Set<Instant> moved) throws UnreadableCalendarException {
        if (isFree()) {
            return List.of();
        }
        DateStart start = event.getDateStart();
        if (start == null || start.getValue() == null) {
            throw new UnreadableCalendarException("DTSTART is missing");
        }
        if (event.getRecurrenceId() != null && event.getRecurrenceId().getRange() != null) {
            throw new UnreadableCalendarException("RECURRENCE-ID with a RANGE is not read");
        }
        TimeZone zone = zone(start, "DTSTART");
        if (!repeats()) {
            return List.of(span(start.getValue().toInstant()));
        }
        return repeated(start.getValue().toInstant(), zone, moved);
    }

    private boolean isFree() {
        return (event.getTransparency() != null && event.getTransparency().isTransparent())
                || (event.getStatus() != null && event.getStatus().isCancelled())
                || Optional.ofNullable(event.getExperimentalProperty("X-MICROSOFT-CDO-BUSYSTATUS"))
                        .map(RawProperty::getValue)
                        .filter(FREE::contains)
                        .isPresent();
    }

    private boolean repeats() {
        return event.getRecurrenceId() == null
                && (event.getRecurrenceRule() != null
                        || !event.getRecurrenceDates().isEmpty());
    }

    private List<BusySpan> repeated(Instant first, TimeZone zone, Set<Instant> moved)
            throws UnreadableCalendarException {
        requireCountable(first);
        BusySpan one = span(first);
        Duration length = Duration.between(one.from(), one.to());
        if (length.compareTo(LONGEST) > 0) {
            throw new UnreadableCalendarException("DTEND must be within a year of DTSTART where it repeats");
        }
        DateIterator dates = event.getDateIterator(zone);
        dates.advanceTo(Date.from(window.from().minus(length).minus(1, ChronoUnit.DAYS)));
        List<BusySpan> spans = new ArrayList<>();
        for (int i = 0; i < MOST && dates.hasNext(); i++) {
            Instant begin = dates.next().toInstant();
            if (!begin.isBefore(window.until())) {
                return spans;
            }
            if (!moved.contains(begin)) {
                spans.add(span(begin));
            }
        }
        return spans;
    }

    private void requireCountable(Instant first) throws UnreadableCalendarException {
        if (event.getRecurrenceRule() == null) {
            return;
        }
        Recurrence rule = event.getRecurrenceRule().getValue();
        if (rule == null || rule.getFrequency() == null) {
            throw new UnreadableCalendarException("RRULE must have a FREQ");
        }
        if (TOO_FINE.contains(rule.getFrequency())) {
            throw new UnreadableCalendarException("RRULE must not repeat within a day");
        }
        if (first.isBefore(window.from().minus(OLDEST))) {
            throw new UnreadableCalendarException("DTSTART must be of the last 90 years where it repeats");
        }
    }

    /** A whole day runs from midnight to midnight in the person's zone, however long that is. */
    private BusySpan span(Instant begin) throws UnreadableCalendarException {
        ICalDate start = event.getDateStart().getValue();
        if (event.getDateEnd() != null && event.getDateEnd().getValue() != null) {
            zone(event.getDateEnd(), "DTEND");
            ICalDate end = event.getDateEnd().getValue();
            if (start.hasTime() != end.hasTime()) {
                throw new UnreadableCalendarException("DTEND must be a date where DTSTART is one, else a time");
            }
            if (end.before(start)) {
                throw new UnreadableCalendarException("DTEND must not be before DTSTART");
            }
            return start.hasTime()
                    ? new BusySpan(begin, begin.plus(Duration.between(start.toInstant(), end.toInstant())))
                    : days(begin, ChronoUnit.DAYS.between(day(start.toInstant()), day(end.toInstant())));
        }
        Duration told = event.getDuration() == null || event.getDuration().getValue() == null
                ? Duration.ZERO
                : Duration.ofMillis(event.getDuration().getValue().toMillis());
        if (told.isNegative()) {
            throw new UnreadableCalendarException("DURATION must not be negative");
        }
        if (start.hasTime()) {
            return new BusySpan(begin, begin.plus(told));
        }
        return days(begin, Math.max(1, told.toDays()));
    }

    private BusySpan days(Instant begin, long days) {
        LocalDate first = day(begin);
        return new BusySpan(midnight(first), midnight(first.plusDays(days)));
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(window.home()).toInstant();
    }

    /** The library lets a date begin in this machine's zone. */
    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneId.systemDefault());
    }

    /** The zone of the property: its own, or the person's. */
    private TimeZone zone(DateOrDateTimeProperty property, String name) throws UnreadableCalendarException {
        var assigned = calendar.getTimezoneInfo().getTimezone(property);
        if (assigned != null) {
            return assigned.getTimeZone();
        }
        if (property.getParameters().getTimezoneId() != null) {
            throw new UnreadableCalendarException(name + " has a TZID that nobody knows");
        }
        var raw = property.getValue().getRawComponents();
        return raw != null && raw.isUtc() ? TimeZone.getTimeZone(ZoneOffset.UTC) : TimeZone.getTimeZone(window.home());
    }
}
