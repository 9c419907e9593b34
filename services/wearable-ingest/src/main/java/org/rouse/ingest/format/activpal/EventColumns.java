package org.rouse.ingest.format.activpal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The positions of the values in a row of an events file. The headings differ by export: {@code Interval (s)} or {@code Duration (s)},
 * {@code ActivityCode (0=sedentary, 1= standing, 2=stepping)} or {@code Event Type}.
 *
 * @param strides cumulative count of steps of the leg that wears the monitor; -1 where the file lacks it
 */
record EventColumns(int time, int seconds, int code, int strides, List<String> headings) {

    /** Finds the columns by their headings; empty where a required one is missing. */
    static Optional<EventColumns> of(List<String> split) {
        List<String> headings = whole(split);
        List<String> names = headings.stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replace(" ", ""))
                .toList();
        EventColumns columns = new EventColumns(
                first(names, "time"),
                first(names, "interval(s)", "duration(s)", "interval", "duration"),
                first(names, "activitycode", "eventtype", "eventcode"),
                first(names, "cumulativestepcount", "cumulativestep"),
                headings);
        boolean complete = columns.time >= 0 && columns.seconds >= 0 && columns.code >= 0;
        return complete ? Optional.of(columns) : Optional.empty();
    }

    /** The fewest fields of a row. */
    int fields() {
        return 1 + Math.max(Math.max(time, seconds), Math.max(code, strides));
    }

    /** Some exports leave the commas within {@code (0=sedentary, 1= standing, 2=stepping)} unquoted: these separate no columns. */
    private static List<String> whole(List<String> split) {
        List<String> headings = new ArrayList<>();
        boolean open = false;
        for (String part : split) {
            if (open) {
                headings.set(headings.size() - 1, headings.getLast() + ", " + part);
            } else {
                headings.add(part);
            }
            String last = headings.getLast();
            open = last.lastIndexOf('(') > last.lastIndexOf(')');
        }
        return List.copyOf(headings);
    }

    private static int first(List<String> names, String... beginnings) {
        for (String beginning : beginnings) {
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).startsWith(beginning)) {
                    return i;
                }
            }
        }
        return -1;
    }
}
