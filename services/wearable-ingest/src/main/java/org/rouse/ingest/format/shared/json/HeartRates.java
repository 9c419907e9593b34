package org.rouse.ingest.format.shared.json;

import java.util.TreeMap;
import org.rouse.contracts.v1.Measure;
import org.rouse.ingest.format.evidence.BrokenRuleException;

/** The heart rates of one record, averaged for each minute that has any, rounded half up. */
public final class HeartRates {

    private static final int LOWEST = 20;
    private static final int HIGHEST = 300;
    private static final long MINUTE_MS = 60_000;

    private final TreeMap<Long, long[]> sums = new TreeMap<>();
    /** The sum of the previous sample's minute, in which most samples lie too. */
    private long[] latest = {};

    private long latestMinute = Long.MIN_VALUE;

    /**
     * Adds one sample. Devices mark the lack of a measurement by zero or less.
     *
     * @throws BrokenRuleException when it is outside the range of a heart; names the given field
     */
    public void sample(JsonRecord record, String pointer, long atMs, double bpm) throws BrokenRuleException {
        if (bpm <= 0) {
            return;
        }
        if (bpm < LOWEST || bpm > HIGHEST) {
            throw record.broken(
                    pointer, "value.range", "must be from " + LOWEST + " to " + HIGHEST + " beats a minute");
        }
        long minute = Math.floorDiv(atMs, MINUTE_MS);
        if (minute != latestMinute) {
            latest = sums.computeIfAbsent(minute, fresh -> new long[2]);
            latestMinute = minute;
        }
        latest[0] += Math.round(bpm);
        latest[1]++;
    }

    /** Gives the means to the facts, after checking that their minutes are allowed. */
    public void giveTo(RecordFacts facts, JsonRecord record, String timePointer, long version)
            throws BrokenRuleException {
        if (sums.isEmpty()) {
            return;
        }
        long first = sums.firstKey() * MINUTE_MS;
        long last = sums.lastKey() * MINUTE_MS;
        record.checkTime(first, first + 1, timePointer, timePointer);
        record.checkTime(last, last + 1, timePointer, timePointer);
        sums.forEach((minute, sum) -> facts.minute(
                Measure.MEASURE_HEART_RATE_BPM, minute, (int) ((2 * sum[0] + sum[1]) / (2 * sum[1])), version));
    }
}
