package org.rouse.ingest.format.shared.rows;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.format.evidence.EvidenceSink;

/**
 * Averages the samples of one measure by minute, rounded half up. A mean is given when no more samples of its minute are expected: when so
 * many younger minutes are open that it would be dropped, or at the end. The records of its samples are then accepted. So samples may come
 * in any order within that window. Not thread-safe.
 */
public final class MinuteMeans {

    private static final int MOST_OPEN = 2048;
    private static final int FIRST_ROOM = 4;
    private static final int MOST_RECORDS = 240;

    private final String personId;
    private final Measure measure;
    private final double leastWeight;
    private final EvidenceSink sink;
    private final Map<Minute, Gathered> open = new LinkedHashMap<>();
    private Minute latestMinute = new Minute(Source.getDefaultInstance(), 0);
    private @Nullable Gathered latest;

    private record Minute(Source source, long epochMinute) {}

    private static final class Gathered {
        private double sum;
        private double weight;
        private long[] records = new long[FIRST_ROOM];
        private int count;
    }

    /** @param leastWeight least weight of a minute that is given */
    public MinuteMeans(String personId, Measure measure, double leastWeight, EvidenceSink sink) {
        this.personId = personId;
        this.measure = measure;
        this.leastWeight = leastWeight;
        this.sink = sink;
    }

    /** Adds a sample that is a whole record. */
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

    /** Adds a value that held for a part of a minute, of a record whose outcome is given elsewhere. */
    public void add(Source source, long epochMinute, double value, double weight) {
        at(source, epochMinute, value, weight);
    }

    private Gathered at(Source source, long epochMinute, double value, double weight) {
        if (latest == null || epochMinute != latestMinute.epochMinute || !source.equals(latestMinute.source)) {
            latestMinute = new Minute(source, epochMinute);
            latest = open.computeIfAbsent(latestMinute, _ -> new Gathered());
            if (open.size() > MOST_OPEN) {
                giveEldest();
            }
        }
        latest.sum += value * weight;
        latest.weight += weight;
        return latest;
    }

    private void giveEldest() {
        Iterator<Map.Entry<Minute, Gathered>> eldest = open.entrySet().iterator();
        give(eldest.next());
        eldest.remove();
    }

    private void give(Map.Entry<Minute, Gathered> minute) {
        Gathered gathered = minute.getValue();
        if (gathered.weight >= leastWeight) {
            int mean = (int) Math.floor(gathered.sum / gathered.weight + 0.5);
            Minute of = minute.getKey();
            sink.minute(personId, of.source(), measure, of.epochMinute(), mean, 0);
        }
        acceptRecordsOf(gathered);
    }

    private void acceptRecordsOf(Gathered gathered) {
        if (gathered.count > 0) {
            sink.joined(Arrays.copyOf(gathered.records, gathered.count));
        }
        gathered.count = 0;
    }

    /** Gives the remaining means. */
    public void finish() {
        open.entrySet().forEach(this::give);
        open.clear();
        latest = null;
    }
}
