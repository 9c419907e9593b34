package org.rouse.coaching.calendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VFreeBusy;
import biweekly.io.ParseWarning;
import biweekly.io.text.ICalReader;
import biweekly.parameter.FreeBusyType;
import biweekly.property.FreeBusy;
import biweekly.util.Period;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import org.rouse.coaching.decision.eligibility.BusySpan;

/**
 * Reads calendars. An event takes the time from its start to its end unless it is marked otherwise: transparent, cancelled, free. An
 * unreadable part costs its entry alone.
 */
public final class CalendarReader {

    /** The most spans that are kept, the first ones. */
    static final int MOST_SPANS = 500;

    /** The most repeating events: each costs work however far its rule reaches. */
    static final int MOST_REPEATING = 1_000;

    private static final int MOST_REASONS = 10;

    private final Window window;
    private final Map<Integer, String> unread = new TreeMap<>();
    private final List<BusySpan> taken = new ArrayList<>();
    private int events;
    private int repeating;

    private CalendarReader(Window window) {
        this.window = window;
    }

    /**
     * The part of a calendar that is read.
     *
     * @param home  the person's zone: whole days, and times without a zone, apply there
     * @param from  events that end by then are left out
     * @param until events that begin then or later are left out
     */
    record Window(ZoneId home, Instant from, Instant until) {}

    /**
     * The times at which the person is busy; parameters as in {@link Window}.
     *
     * @throws UnreadableCalendarException where the text is no calendar, or exceeds what any person could have
     */
    public static TakenTimes read(String text, ZoneId home, Instant from, Instant until)
            throws UnreadableCalendarException {
        CalendarReader reader = new CalendarReader(new Window(home, from, until));
        reader.read(CalendarLines.of(text));
        return reader.taken();
    }

    private void read(CalendarLines lines) throws UnreadableCalendarException {
        ICalReader reader = new ICalReader(new StringReader(lines.text()));
        reader.setDefaultTimezone(TimeZone.getTimeZone(window.home()));
        try {
            for (ICalendar calendar = reader.readNext(); calendar != null; calendar = reader.readNext()) {
                reader.getWarnings().forEach(warning -> broken(warning, lines));
                read(calendar);
            }
        } catch (IOException e) {
            throw new IllegalStateException("text that is in memory cannot be read", e);
        } catch (RuntimeException | AssertionError _) {
            throw new UnreadableCalendarException("cannot be read"); // the library reports errors this way
        }
    }

    /** Records a property that could not be read, or a part of it. A fault in a time zone shows at the times in that zone. */
    private void broken(ParseWarning warning, CalendarLines lines) {
        int entry = lines.entryOf(Optional.ofNullable(warning.getLineNumber()).orElse(0));
        if (entry != 0) {
            leaveOut(entry, Optional.ofNullable(warning.getPropertyName()).orElse("a line") + " cannot be read");
        }
    }

    private void read(ICalendar calendar) throws UnreadableCalendarException {
        boolean cancelled = calendar.getMethod() != null && calendar.getMethod().isCancel();
        Map<String, Set<Instant>> moved = moved(calendar);
        for (VEvent event : calendar.getEvents()) {
            events++;
            if (event.getRecurrenceRule() != null && ++repeating > MOST_REPEATING) {
                throw new UnreadableCalendarException("has more than " + MOST_REPEATING + " entries that repeat");
            }
            if (!cancelled && !unread.containsKey(events)) {
                read(new Occurrences(calendar, event, window), moved.getOrDefault(uid(event), Set.of()));
            }
        }
        for (VFreeBusy list : calendar.getFreeBusies()) {
            list.getFreeBusy().stream()
                    .filter(one -> !FreeBusyType.FREE.equals(one.getType()))
                    .map(FreeBusy::getValues)
                    .forEach(periods -> periods.forEach(this::told));
        }
    }

    private void read(Occurrences occurrences, Set<Instant> moved) {
        try {
            occurrences.spans(moved).forEach(this::take);
        } catch (UnreadableCalendarException e) {
            leaveOut(events, String.valueOf(e.getMessage()));
        } catch (RuntimeException | AssertionError _) {
            leaveOut(events, "RRULE cannot be followed"); // the library accepts a 75th month, say, and fails later
        }
    }

    /** Occurrences that have an entry of their own: moved elsewhere, or cancelled. */
    private static Map<String, Set<Instant>> moved(ICalendar calendar) {
        Map<String, Set<Instant>> moved = new HashMap<>();
        for (VEvent event : calendar.getEvents()) {
            if (event.getRecurrenceId() != null && event.getRecurrenceId().getValue() != null) {
                moved.computeIfAbsent(uid(event), uid -> new HashSet<>())
                        .add(event.getRecurrenceId().getValue().toInstant());
            }
        }
        return moved;
    }

    private static String uid(VEvent event) {
        return Optional.ofNullable(event.getUid()).map(uid -> uid.getValue()).orElse("");
    }

    private void told(Period period) {
        Instant from = period.getStartDate().toInstant();
        take(new BusySpan(
                from,
                period.getEndDate() == null
                        ? from.plusMillis(period.getDuration().toMillis())
                        : period.getEndDate().toInstant()));
    }

    private void take(BusySpan span) {
        if (span.from().isBefore(span.to())
                && span.to().isAfter(window.from())
                && span.from().isBefore(window.until())) {
            taken.add(span);
        }
    }

    /** A number below 0 is that of a list of busy times. */
    private void leaveOut(int entry, String rule) {
        unread.putIfAbsent(entry, (entry > 0 ? "VEVENT " + entry : "VFREEBUSY " + -entry) + ": " + rule);
    }

    private TakenTimes taken() {
        List<BusySpan> spans = new ArrayList<>();
        taken.sort(Comparator.comparing(BusySpan::from));
        for (BusySpan span : taken) {
            BusySpan last = spans.isEmpty() ? null : spans.getLast();
            if (last != null && !span.from().isAfter(last.to())) {
                spans.set(
                        spans.size() - 1,
                        new BusySpan(last.from(), last.to().isAfter(span.to()) ? last.to() : span.to()));
            } else if (spans.size() == MOST_SPANS) {
                return result(spans, span.from());
            } else {
                spans.add(span);
            }
        }
        return result(spans, window.until());
    }

    private TakenTimes result(List<BusySpan> spans, Instant until) {
        return new TakenTimes(
                spans,
                until,
                unread.size(),
                unread.values().stream().limit(MOST_REASONS).toList());
    }
}
