package org.rouse.ingest.format.shared.json;

import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.EvidenceSink;

/**
 * Heart rates with one sample a record, in ascending or descending order of time, and many to a minute: gives the mean of a minute, rounded
 * half up, once a record of another minute, person or source comes, and at the end.
 */
public final class PulseTrack implements AutoCloseable {

    private static final long MINUTE_MS = 60_000;
    private static final int LOWEST = 20;
    private static final int HIGHEST = 300;

    private record Slot(String personId, Source source, long minute) {}

    private final EvidenceSink sink;
    private @Nullable Slot slot;
    private long sum;
    private long count;

    public PulseTrack(EvidenceSink sink) {
        this.sink = sink;
    }

    /** Adds the sample of a record, after validating it. */
    public RecordReading sample(
            String personId, Source source, JsonRecord record, String timePointer, String ratePointer)
            throws BrokenRuleException {
        long atMs = record.instantMs(timePointer);
        record.checkTime(atMs, atMs + 1, timePointer, timePointer);
        long beats = record.value(ratePointer).isString()
                ? record.whole(ratePointer, HIGHEST)
                : Math.round(record.number(ratePointer, 0, HIGHEST));
        if (beats > 0 && beats < LOWEST) {
            throw record.broken(ratePointer, "value.range", "must be from " + LOWEST + " to " + HIGHEST);
        }
        if (beats == 0) {
            return RecordReading.of(personId, new RecordFacts(source)); // none was measured
        }
        add(new Slot(personId, source, Math.floorDiv(atMs, MINUTE_MS)), beats);
        return new RecordReading.Joined();
    }

    private void add(Slot of, long beats) {
        if (!of.equals(slot)) {
            close();
            slot = of;
        }
        sum += beats;
        count++;
    }

    /** Gives the mean that is held back. */
    @Override
    public void close() {
        Slot done = slot;
        if (done != null) {
            int mean = (int) ((2 * sum + count) / (2 * count));
            sink.minute(done.personId, done.source, Measure.MEASURE_HEART_RATE_BPM, done.minute, mean, 0);
        }
        slot = null;
        sum = 0;
        count = 0;
    }
}
