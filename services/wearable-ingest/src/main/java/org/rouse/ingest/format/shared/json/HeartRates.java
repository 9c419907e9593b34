package org.rouse.ingest.format.shared.json;

import java.util.TreeMap;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Source;
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

    /** The facts of a record that is one sample of a minute, its rate a number or a whole number as text. */
    public static RecordFacts sampled(JsonRecord record, Source source, String timePointer, String ratePointer)
            throws BrokenRuleException {
        long atMs = record.instantMs(timePointer);
        record.checkTime(atMs, atMs + 1, timePointer, timePointer);
        HeartRates rates = new HeartRates();
        double beats = record.value(ratePointer).isString()
                ? record.whole(ratePointer, HIGHEST)
                : record.number(ratePointer, 0, HIGHEST);
        rates.sample(record, ratePointer, atMs, beats);
        RecordFacts facts = new RecordFacts(source);
        rates.joinIn(facts, record, timePointer, 0);
        return facts;
    }

    /** Gives the means to the facts, after checking that their minutes are allowed. The record has all samples of its minutes. */
    public void giveTo(RecordFacts facts, JsonRecord record, String timePointer, long version)
            throws BrokenRuleException {
        checkTimes(record, timePointer);
        sums.forEach((minute, sum) -> facts.minute(
                Measure.MEASURE_HEART_RATE_BPM, minute, (int) ((2 * sum[0] + sum[1]) / (2 * sum[1])), version));
    }

    /** The same where other records of the upload may have samples of the same minutes: the means are those of all of them. */
    public void joinIn(RecordFacts facts, JsonRecord record, String timePointer, long version)
            throws BrokenRuleException {
        checkTimes(record, timePointer);
        sums.forEach((minute, sum) -> facts.pulses(minute, sum[0], (int) sum[1], version));
    }

    private void checkTimes(JsonRecord record, String timePointer) throws BrokenRuleException {
        if (!sums.isEmpty()) {
            long first = sums.firstKey() * MINUTE_MS;
            long last = sums.lastKey() * MINUTE_MS;
            record.checkTime(first, first + 1, timePointer, timePointer);
            record.checkTime(last, last + 1, timePointer, timePointer);
        }
    }
}
