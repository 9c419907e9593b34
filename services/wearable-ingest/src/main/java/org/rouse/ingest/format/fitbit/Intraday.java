package org.rouse.ingest.format.fitbit;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.rouse.ingest.format.shared.time.HourTwice;
import org.rouse.ingest.format.shared.time.Occurrence;
import tools.jackson.databind.JsonNode;

/**
 * The values of one day in an answer of the Web API. The answer states their interval after them, so they are held until then; values by
 * the second, whose interval is known, are held up to the number of minutes in a day.
 */
final class Intraday {

    private static final int MOST = 1_500;

    record Entry(String pointer, JsonNode value, ByteString raw) {}

    /** Takes the entries once their length in minutes is known. */
    @FunctionalInterface
    interface Reader {
        void read(String series, Entry entry, int minutes, Occurrence meant);
    }

    private final Reader reader;
    private final WallMinutes wall;
    private final HourTwice<Entry> hourTwice;
    private final List<Entry> kept = new ArrayList<>();
    private String series = "";
    private int minutes = 1;

    /** Minutes of the wall clock of an entry; empty where it has none. */
    @FunctionalInterface
    interface WallMinutes {
        OptionalLong of(Entry entry);
    }

    Intraday(Reader reader, WallMinutes wall, FitbitTimes times) {
        this.reader = reader;
        this.wall = wall;
        this.hourTwice = times.inOrder((entry, meant) -> reader.read(series, entry, minutes, meant));
    }

    void add(String ofSeries, Entry entry) {
        series = ofSeries;
        kept.add(entry);
        if (kept.size() == MOST) {
            flush();
        }
    }

    void interval(int told) {
        minutes = told;
    }

    /** Must be called when the series ends. */
    void end() {
        flush();
        hourTwice.finish();
        minutes = 1;
    }

    private void flush() {
        kept.forEach(this::read);
        kept.clear();
    }

    private void read(Entry entry) {
        OptionalLong minute = wall.of(entry);
        if (minute.isEmpty() || !hourTwice.holds(series, minute.getAsLong(), () -> entry)) {
            reader.read(series, entry, minutes, Occurrence.ONLY);
        }
    }
}
