package org.rouse.ingest.fitbit;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The values of one day as the Web API answers them. How long each holds is told after them, so they are kept until then; of one a
 * second, which need no telling, only so many are kept as minutes have a day.
 */
final class Intraday {

    private static final int MOST = 1_500;

    record Entry(String pointer, JsonNode value, ByteString raw) {}

    /** Takes the entries once it is known how many minutes each holds. */
    @FunctionalInterface
    interface Reader {
        void read(String series, Entry entry, int minutes);
    }

    private final Reader reader;
    private final List<Entry> kept = new ArrayList<>();
    private String series = "";
    private int minutes = 1;

    Intraday(Reader reader) {
        this.reader = reader;
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

    /** To be called when the series ends. */
    void end() {
        flush();
        minutes = 1;
    }

    private void flush() {
        kept.forEach(entry -> reader.read(series, entry, minutes));
        kept.clear();
    }
}
