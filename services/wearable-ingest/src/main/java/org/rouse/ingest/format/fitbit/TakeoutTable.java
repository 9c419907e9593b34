package org.rouse.ingest.format.fitbit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The layouts of the tables that Google's export of a Fitbit account holds, told apart by their headings. All times are in UTC. */
enum TakeoutTable {
    STEPS("timestamp", "", "steps"),
    HEART_RATE("timestamp", "", "beats per minute"),
    LEVEL("timestamp", "", "level"),
    SEDENTARY("start time", "end time", ""),
    SLEEP("sleep_start", "sleep_end", "sleep_id"),
    EXERCISE("exercise_start", "exercise_end", "activity_name"),
    /** Stages of sleep, distances, temperatures and the like: known, and not used. */
    NOT_USED("", "", "");

    private static final List<String> UNUSED_BEGINNINGS = List.of("timestamp", "sleep_id", "start time", "exercise_id");

    private final String start;
    private final String end;
    private final String value;

    TakeoutTable(String start, String end, String value) {
        this.start = start;
        this.end = end;
        this.value = value;
    }

    /**
     * The positions of the values in a row; -1 for an absent one.
     *
     * @param device column of the measuring device
     */
    record Columns(TakeoutTable table, int start, int end, int value, int device, int width) {}

    /** The layout with these headings, if it is one. */
    static Optional<Columns> of(List<String> headings) {
        List<String> names =
                headings.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        return Arrays.stream(values())
                .filter(table -> table != NOT_USED && table.isIn(names))
                .findFirst()
                .or(() -> UNUSED_BEGINNINGS.contains(names.getFirst()) ? Optional.of(NOT_USED) : Optional.empty())
                .map(table -> table.columns(names));
    }

    private boolean isIn(List<String> names) {
        return names.contains(start)
                && (end.isEmpty() || names.contains(end))
                && (value.isEmpty() || names.contains(value));
    }

    private Columns columns(List<String> names) {
        int device = Math.max(names.indexOf("data source"), names.indexOf("data_source"));
        return new Columns(this, names.indexOf(start), names.indexOf(end), names.indexOf(value), device, names.size());
    }
}
