package org.rouse.ingest.format.fitbit;

import org.rouse.contracts.v1.Measure;
import org.rouse.ingest.format.evidence.EvidenceSink;

/** Gathers the heart-rate samples of one minute and gives their mean, rounded half up, before it accepts their rows. */
final class HeartRateMinute {

    static final long SETTLED = -1;

    /** No device samples faster than once a second; more rows than that would only cost memory. */
    private static final int MOST_SAMPLES = 60;

    private final EvidenceSink sink;
    private String personId = "";
    private long minute;
    private final long[] rows = new long[MOST_SAMPLES];
    private int count;
    private long sum;

    HeartRateMinute(EvidenceSink sink) {
        this.sink = sink;
    }

    /** @param row {@link #SETTLED} where its outcome is given elsewhere */
    void add(long row, String person, long epochMinute, int beatsPerMinute) {
        if (count == MOST_SAMPLES || epochMinute != minute || !person.equals(personId)) {
            flush();
        }
        personId = person;
        minute = epochMinute;
        rows[count++] = row;
        sum += beatsPerMinute;
    }

    void flush() {
        if (count == 0) {
            return;
        }
        int mean = (int) ((2 * sum + count) / (2L * count));
        sink.minute(personId, FitbitRows.SOURCE, Measure.MEASURE_HEART_RATE_BPM, minute, mean, 0);
        for (int i = 0; i < count; i++) {
            if (rows[i] != SETTLED) {
                sink.joined(rows[i]);
            }
        }
        count = 0;
        sum = 0;
    }
}
