package org.rouse.coaching.calendar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The lines of a calendar that state times. All others are dropped here, before anything parses them: titles, places, people, descriptions,
 * alarms, tasks.
 */
final class CalendarLines {

    static final int MOST_ENTRIES = 20_000;

    /** Longer than any time needs; a longer line of a used property makes its entry unreadable. */
    private static final int LONGEST_LINE = 100_000;

    private static final Map<String, Set<String>> WITHIN = Map.of(
            "", Set.of("VCALENDAR"),
            "VCALENDAR", Set.of("VEVENT", "VFREEBUSY", "VTIMEZONE"),
            "VTIMEZONE", Set.of("STANDARD", "DAYLIGHT"));

    private static final Set<String> KEPT = Set.of(
            "METHOD",
            "DTSTART",
            "DTEND",
            "DURATION",
            "RRULE",
            "RDATE",
            "EXDATE",
            "EXRULE",
            "RECURRENCE-ID",
            "UID",
            "STATUS",
            "TRANSP",
            "X-MICROSOFT-CDO-BUSYSTATUS",
            "FREEBUSY",
            "TZID",
            "TZOFFSETFROM",
            "TZOFFSETTO");

    private final StringBuilder kept = new StringBuilder();
    private final List<Integer> entryOfLine = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private int dropped;
    private int events;
    private int busyLists;
    private boolean ended;

    private CalendarLines() {}

    /** @throws UnreadableCalendarException where the text is no whole calendar, or exceeds what any person could have */
    static CalendarLines of(String text) throws UnreadableCalendarException {
        CalendarLines lines = new CalendarLines();
        StringBuilder line = new StringBuilder();
        for (String part : (Iterable<String>) text.replace("\uFEFF", "").lines()::iterator) {
            if (!part.isEmpty() && (part.charAt(0) == ' ' || part.charAt(0) == '\t')) {
                line.append(part, 1, part.length()); // folded (RFC 5545 section 3.1)
            } else {
                lines.take(line.toString());
                line.setLength(0);
                line.append(part);
            }
        }
        lines.take(line.toString());
        if (lines.kept.isEmpty()) {
            throw new UnreadableCalendarException(
                    "must be a calendar (iCalendar, RFC 5545), which begins with BEGIN:VCALENDAR");
        }
        if (!lines.open.isEmpty() || !lines.ended) {
            throw new UnreadableCalendarException("breaks off before END:VCALENDAR");
        }
        return lines;
    }

    /** The remaining text, for the parsing library. */
    String text() {
        return kept.toString();
    }

    /** The number of the event that a line belongs to, from 1; negative for a list of busy times, 0 for neither. */
    int entryOf(int line) {
        return line > 0 && line <= entryOfLine.size() ? entryOfLine.get(line - 1) : 0;
    }

    private void take(String line) throws UnreadableCalendarException {
        String name = nameOf(line);
        if (name.equals("BEGIN")) {
            begin(line, valueOf(line));
        } else if (name.equals("END")) {
            end(line, valueOf(line));
        } else if (dropped == 0 && !open.isEmpty() && KEPT.contains(name)) {
            if (line.length() > LONGEST_LINE) {
                throw new UnreadableCalendarException(
                        "has a line " + name + " of more than " + LONGEST_LINE + " characters");
            }
            requireYearly(name, line);
            keep(line);
        }
    }

    private void begin(String line, String component) throws UnreadableCalendarException {
        if (dropped > 0 || !WITHIN.getOrDefault(within(), Set.of()).contains(component)) {
            dropped++;
            return;
        }
        open.push(component);
        if (component.equals("VEVENT")) {
            events++;
        } else if (component.equals("VFREEBUSY")) {
            busyLists++;
        }
        if (events + busyLists > MOST_ENTRIES) {
            throw new UnreadableCalendarException("has more than " + MOST_ENTRIES + " entries");
        }
        keep(line);
    }

    private void end(String line, String component) throws UnreadableCalendarException {
        if (dropped > 0) {
            dropped--;
        } else if (!open.isEmpty() && component.equals(within())) {
            keep(line);
            open.pop();
            ended |= open.isEmpty();
        } else {
            throw new UnreadableCalendarException("ends what has not begun");
        }
    }

    /** Clocks change once a year. A rule with another frequency would be expanded from 1601 on for each time of the zone. */
    private void requireYearly(String name, String line) throws UnreadableCalendarException {
        if (name.equals("RRULE")
                && !within().equals("VEVENT")
                && !line.toUpperCase(Locale.ROOT).contains("FREQ=YEARLY")) {
            throw new UnreadableCalendarException("has a VTIMEZONE whose RRULE is not yearly");
        }
    }

    private void keep(String line) {
        kept.append(line).append("\r\n");
        entryOfLine.add(
                switch (within()) {
                    case "VEVENT" -> events;
                    case "VFREEBUSY" -> -busyLists;
                    default -> 0;
                });
    }

    private String within() {
        return open.isEmpty() ? "" : open.peek();
    }

    private static String nameOf(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) != ':' && line.charAt(end) != ';') {
            end++;
        }
        return line.substring(0, Math.min(end, 40)).strip().toUpperCase(Locale.ROOT);
    }

    private static String valueOf(String line) {
        return line.substring(line.indexOf(':') + 1).strip().toUpperCase(Locale.ROOT);
    }
}
