package org.rouse.coaching.decision.nowcast;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The hazard of a long stretch's end, a minute, by local hour and by how long it has lasted: a table with a version, which is recorded in
 * each decision that uses it.
 *
 * @param version   of the table
 * @param fromHours of the rows, ascending from 0
 * @param lengths   minutes, from which the columns hold, ascending
 * @param rows      shares of a whole, 0-1, one row for each hour above, in it one for each length
 */
public record Hazards(String version, List<Integer> fromHours, List<Integer> lengths, List<List<Double>> rows) {

    private static final String SHIPPED = "hazards.tsv";
    private static final String VERSION = "version";
    private static final String HOURS = "from-hour";

    /** @throws IllegalArgumentException when the table has a gap, or a share is out of range */
    public Hazards {
        fromHours = List.copyOf(fromHours);
        lengths = List.copyOf(lengths);
        rows = rows.stream().map(List::copyOf).toList();
        int columns = lengths.size();
        if (version.isBlank() || version.length() > 40) {
            throw new IllegalArgumentException("a table of hazards needs a version of 1 to 40 characters");
        }
        if (!isAscending(fromHours) || fromHours.getFirst() != 0 || fromHours.getLast() > 23) {
            throw new IllegalArgumentException("the hours of a table of hazards ascend from 0, up to 23");
        }
        if (!isAscending(lengths) || lengths.getFirst() < 1) {
            throw new IllegalArgumentException("the lengths of a table of hazards ascend, in minutes");
        }
        if (rows.size() != fromHours.size() || rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException(
                    "a table of hazards has a row for each hour, and in it one for each length");
        }
        if (rows.stream().flatMap(List::stream).anyMatch(hazard -> !(hazard >= 0 && hazard <= 1))) {
            throw new IllegalArgumentException("a hazard lies between 0 and 1");
        }
    }

    /** The table that comes with the product; docs/decisions.md describes how it was made. */
    public static Hazards shipped() {
        try (InputStream in = Objects.requireNonNull(Hazards.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Parses a table: a line with its version, one with the lengths, one for each hour from which on it applies. Fields are tab-separated;
     * lines that begin with # are comments.
     *
     * @throws IllegalArgumentException when the text is no such table
     */
    public static Hazards read(String text) {
        String version = "";
        List<Integer> lengths = List.of();
        List<Integer> hours = new ArrayList<>();
        List<List<Double>> rows = new ArrayList<>();
        for (String line : text.lines()
                .filter(one -> !one.isBlank() && !one.startsWith("#"))
                .toList()) {
            List<String> fields =
                    Stream.of(line.split("\t", -1)).map(String::strip).toList();
            List<String> values = fields.subList(1, fields.size());
            try {
                switch (fields.getFirst()) {
                    case VERSION -> version = String.join(" ", values);
                    case HOURS ->
                        lengths = values.stream().map(Integer::valueOf).toList();
                    default -> {
                        hours.add(Integer.valueOf(fields.getFirst()));
                        rows.add(values.stream().map(Double::valueOf).toList());
                    }
                }
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("a line of the table of hazards is no row of numbers: " + line, e);
            }
        }
        if (hours.isEmpty() || lengths.isEmpty()) {
            throw new IllegalArgumentException("a table of hazards needs a line of lengths and rows");
        }
        return new Hazards(version, hours, lengths, rows);
    }

    /** The text that {@link #read} parses. */
    public String write() {
        StringBuilder text = new StringBuilder(VERSION + "\t" + version + "\n" + HOURS);
        lengths.forEach(length -> text.append('\t').append(length));
        for (int row = 0; row < rows.size(); row++) {
            text.append('\n').append(fromHours.get(row));
            rows.get(row).forEach(hazard -> text.append('\t').append(hazard));
        }
        return text.append('\n').toString();
    }

    /** The shortest stretch in the table, minutes. */
    int shortest() {
        return lengths.getFirst();
    }

    /**
     * The hazard of ending with this minute, of that local hour, for a stretch of so many minutes; a shorter one is treated like the
     * shortest.
     */
    double at(int hour, int minutes) {
        return rows.get(row(hour)).get(column(minutes));
    }

    int row(int hour) {
        return last(fromHours, hour);
    }

    int column(int minutes) {
        return last(lengths, minutes);
    }

    private static int last(List<Integer> bounds, int value) {
        int at = 0;
        while (at + 1 < bounds.size() && bounds.get(at + 1) <= value) {
            at++;
        }
        return at;
    }

    private static boolean isAscending(List<Integer> values) {
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i) <= values.get(i - 1)) {
                return false;
            }
        }
        return !values.isEmpty();
    }
}
