package org.rouse.ingest.format.evidence;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Source;

/**
 * Averages the samples of one measure by person, source and minute, rounded half up. A mean is given when no more samples of its minute
 * are expected: when so many younger minutes are open that it would be dropped, or at the end. The records of its samples are then
 * accepted. So samples may come in any order within that window. Not thread-safe.
 */
public final class MinuteMeans {

    /** In place of a record whose outcome is given elsewhere. */
    public static final long SETTLED = -1;

    private static final int MOST_OPEN = 2048;
    private static final int FIRST_ROOM = 4;
    private static final int MOST_RECORDS = 240;

    private final Measure measure;
    private final double leastWeight;
    private final EvidenceSink sink;
    private final Map<Minute, Gathered> open = new LinkedHashMap<>();
    private Minute latestMinute = new Minute("", Source.getDefaultInstance(), 0);
    private @Nullable Gathered latest;

    private record Minute(String personId, Source source, long epochMinute) {}

    private static final class Gathered {
        private double sum;
        private double weight;
        private long version;
        private long[] records = new long[FIRST_ROOM];
        private int count;
    }

    /** @param leastWeight least weight of a minute that is given */
    public MinuteMeans(Measure measure, double leastWeight, EvidenceSink sink) {
        this.measure = measure;
        this.leastWeight = leastWeight;
        this.sink = sink;
    }

    /** Adds a sample that is a whole record. */
    public void add(long record, String personId, Source source, long epochMinute, double value) {
        joined(at(personId, source, epochMinute, value, 1), record);
    }

    /** Adds a value that held for a part of a minute, of a record whose outcome is given elsewhere. */
    public void add(String personId, Source source, long epochMinute, double value, double weight) {
        at(personId, source, epochMinute, value * weight, weight);
    }

    /**
     * Adds samples of a record.
     *
     * @param sum     of the samples, each times its weight
     * @param weight  of all of them
     * @param record  {@link #SETTLED} where its outcome is given elsewhere, or with its samples of another minute
     * @param version the provider's version, or 0: a mean has the highest of its samples
     */
    public void add(
            long record, String personId, Source source, long epochMinute, double sum, double weight, long version) {
        Gathered gathered = at(personId, source, epochMinute, sum, weight);
        gathered.version = Math.max(gathered.version, version);
        if (record != SETTLED) {
            joined(gathered, record);
        }
    }

    private void joined(Gathered gathered, long record) {
        if (gathered.count == gathered.records.length) {
            gathered.records = Arrays.copyOf(gathered.records, 2 * gathered.count);
        }
        gathered.records[gathered.count++] = record;
        if (gathered.count == MOST_RECORDS) {
            acceptRecordsOf(gathered);
        }
    }

    private Gathered at(String personId, Source source, long epochMinute, double sum, double weight) {
        Gathered gathered = latest;
        if (gathered == null
                || epochMinute != latestMinute.epochMinute
                || !source.equals(latestMinute.source)
                || !personId.equals(latestMinute.personId)) {
            latestMinute = new Minute(personId, source, epochMinute);
            gathered = open.computeIfAbsent(latestMinute, _ -> new Gathered());
            latest = gathered;
            if (open.size() > MOST_OPEN) {
                giveEldest();
            }
        }
        gathered.sum += sum;
        gathered.weight += weight;
        return gathered;
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
            sink.minute(of.personId(), of.source(), measure, of.epochMinute(), mean, gathered.version);
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
