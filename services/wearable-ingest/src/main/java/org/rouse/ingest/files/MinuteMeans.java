package org.rouse.ingest.files;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.evidence.EvidenceSink;

/**
 * Gathers samples of one measure into the means of their minutes, rounded half up, each of which is given when no more of its minute
 * is to be expected: when so many younger minutes are open that it would not be remembered, or at the end. The records the samples
 * came in are accepted then. So samples may come in any order within that window. Not safe for several threads.
 */
public final class MinuteMeans {

    private static final int MOST_OPEN = 2048;
    private static final int FIRST_ROOM = 4;
    private static final int MOST_RECORDS = 240;

    private final String personId;
    private final Measure measure;
    private final EvidenceSink sink;
    private final Map<Minute, Gathered> open = new LinkedHashMap<>();

    private record Minute(Source source, long epochMinute) {}

    private static final class Gathered {
        private double sum;
        private double weight;
        private long[] records = new long[FIRST_ROOM];
        private int count;
    }

    public MinuteMeans(String personId, Measure measure, EvidenceSink sink) {
        this.personId = personId;
        this.measure = measure;
        this.sink = sink;
    }

    /** Adds the sample that is all of one record. */
    public void add(long record, Source source, long epochMinute, double value) {
        Gathered gathered = at(source, epochMinute, value, 1);
        if (gathered.count == gathered.records.length) {
            gathered.records = Arrays.copyOf(gathered.records, 2 * gathered.count);
        }
        gathered.records[gathered.count++] = record;
        if (gathered.count == MOST_RECORDS) {
            acceptRecordsOf(gathered);
        }
    }

    /** Adds a value that held for a part of a minute, of a record whose outcome is told elsewhere. */
    public void add(Source source, long epochMinute, double value, double weight) {
        at(source, epochMinute, value, weight);
    }

    private Gathered at(Source source, long epochMinute, double value, double weight) {
        Minute minute = new Minute(source, epochMinute);
        Gathered gathered = open.computeIfAbsent(minute, _ -> new Gathered());
        gathered.sum += value * weight;
        gathered.weight += weight;
        if (open.size() > MOST_OPEN) {
            giveEldest();
        }
        return gathered;
    }

    private void giveEldest() {
        Iterator<Map.Entry<Minute, Gathered>> eldest = open.entrySet().iterator();
        give(eldest.next());
        eldest.remove();
    }

    private void give(Map.Entry<Minute, Gathered> minute) {
        Gathered gathered = minute.getValue();
        int mean = (int) Math.floor(gathered.sum / gathered.weight + 0.5);
        sink.minute(personId, minute.getKey().source(), measure, minute.getKey().epochMinute(), mean, 0);
        acceptRecordsOf(gathered);
    }

    private void acceptRecordsOf(Gathered gathered) {
        for (int i = 0; i < gathered.count; i++) {
            sink.accepted(gathered.records[i]);
        }
        gathered.count = 0;
    }

    /** Gives all that is left. */
    public void finish() {
        open.entrySet().forEach(this::give);
        open.clear();
    }
}
