package org.rouse.ingest.format.nativejson;

import java.util.Set;
import org.rouse.contracts.v1.Measure;
import org.rouse.ingest.format.evidence.BrokenRuleException;

/** Reads {@code samples}: values of the minute that {@code at} falls in. */
final class SampleReader implements RecordReader {

    private static final long MINUTE_MS = 60_000;
    private static final Set<String> KNOWN =
            Set.of("at", "steps", "heartRate", "intensity", "met", "counts", "worn", "asleep", "version");

    @Override
    public void read(Fields fields, Records records) throws BrokenRuleException {
        fields.onlyKnown(KNOWN);
        long minute = Math.floorDiv(fields.instant("at"), MINUTE_MS);
        records.checkTime(minute * MINUTE_MS, (minute + 1) * MINUTE_MS, "at");
        long version = fields.version().orElse(0);
        int steps = number(fields, "steps", NativeMeasure.STEPS);
        int heartRate = number(fields, "heartRate", NativeMeasure.HEART_RATE);
        int intensity = number(fields, "intensity", NativeMeasure.INTENSITY);
        int counts = number(fields, "counts", NativeMeasure.COUNTS);
        int met = fields.has("met") ? fields.thousandths("met", NativeMeasure.MET.most) : -1;
        int worn = flag(fields, "worn");
        int asleep = flag(fields, "asleep");
        if ((steps & heartRate & intensity & counts & met & worn & asleep) == -1) {
            throw new BrokenRuleException("", "sample.empty", "must carry at least one measure");
        }
        give(records, Measure.MEASURE_STEPS, minute, steps, version);
        give(records, Measure.MEASURE_HEART_RATE_BPM, minute, heartRate, version);
        give(records, Measure.MEASURE_INTENSITY, minute, intensity, version);
        give(records, Measure.MEASURE_ACTIVITY_COUNTS, minute, counts, version);
        give(records, Measure.MEASURE_MET_THOUSANDTHS, minute, met, version);
        give(records, Measure.MEASURE_WORN, minute, worn, version);
        give(records, Measure.MEASURE_ASLEEP, minute, asleep, version);
    }

    private static int number(Fields fields, String name, NativeMeasure measure) throws BrokenRuleException {
        return fields.has(name) ? fields.integer(name, measure.least, measure.most) : -1;
    }

    private static int flag(Fields fields, String name) throws BrokenRuleException {
        return fields.has(name) ? (fields.flag(name) ? 1 : 0) : -1;
    }

    private static void give(Records records, Measure measure, long minute, int value, long version) {
        if (value >= 0) {
            records.minute(measure, minute, value, version);
        }
    }
}
