package org.rouse.ingest.format.shared.json;

import java.util.TreeMap;
import org.rouse.contracts.v1.Measure;
import org.rouse.ingest.format.evidence.BrokenRuleException;

/** Heart rates of one record, of which the mean of each minute that has any is taken, rounded half up. */
public final class HeartRates {

    private static final int LOWEST = 20;
    private static final int HIGHEST = 300;
    private static final long MINUTE_MS = 60_000;

    private final TreeMap<Long, long[]> sums = new TreeMap<>();
    /** The sum of the minute before, in which most samples lie too. */
    private long[] latest = {};

    private long latestMinute = Long.MIN_VALUE;

    /**
     * One sample. Zero and less is how devices mark that they found none.
     *
     * @throws BrokenRuleException when it is outside of what a heart does; names the field given
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

    /** Gives the means to the facts, after making sure that their minutes may be. */
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
