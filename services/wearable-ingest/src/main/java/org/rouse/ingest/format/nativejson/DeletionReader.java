package org.rouse.ingest.format.nativejson;

import java.util.Map;
import java.util.Set;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Retraction;
import org.rouse.ingest.format.evidence.BrokenRuleException;

/** Reads {@code deletions}: one fact by its id, the minutes of one measure in a time, or all spans of one kind that lie in a time. */
final class DeletionReader implements RecordReader {

    private static final Set<String> KNOWN = Set.of("id", "of", "measure", "start", "end", "version");

    /** The arrays of the format whose records have an id, and the kind of their facts. */
    private static final Map<String, Integer> FACTS = Map.of(
            "workouts", Interval.WORKOUT_FIELD_NUMBER,
            "postures", Interval.POSTURE_FIELD_NUMBER,
            "sleep", Interval.SLEEP_FIELD_NUMBER,
            "wear", Interval.WEAR_FIELD_NUMBER,
            "sedentaryPeriods", Interval.STILL_FIELD_NUMBER,
            "intensities", Interval.INTENSITY_FIELD_NUMBER,
            "transport", Interval.TRANSPORT_FIELD_NUMBER,
            "stepCounts", Interval.STEPS_FIELD_NUMBER);

    @Override
    public void read(Fields fields, Records records) throws BrokenRuleException {
        fields.onlyKnown(KNOWN);
        Retraction.Builder taken =
                Retraction.newBuilder().setVersion(fields.version().orElse(0));
        boolean byId = fields.has("id");
        if (byId ? fields.has("measure") : !fields.has("measure") && !fields.has("of")) {
            throw new BrokenRuleException(
                    "", "deletion.target", "must name either an id or, with start and end, a measure or of");
        }
        if (fields.has("measure")) {
            minutes(fields, taken);
        } else {
            taken.setFact(fact(fields));
        }
        if (byId) {
            taken.setIntervalId(fields.text("id"));
        }
        if (!byId || fields.has("start") || fields.has("end")) {
            long start = fields.instant("start");
            long end = fields.instant("end");
            records.checkTime(start, end, "end");
            taken.setStartMs(start).setEndMs(end);
        }
        records.retraction(taken.build());
    }

    private static void minutes(Fields fields, Retraction.Builder taken) throws BrokenRuleException {
        NativeMeasure measure = NativeMeasure.of(fields.text("measure"));
        if (measure == null) {
            throw new BrokenRuleException("measure", "measure.unknown", "is no known measure");
        }
        taken.setMeasure(measure.measure);
    }

    private static int fact(Fields fields) throws BrokenRuleException {
        if (!fields.has("of")) {
            return 0;
        }
        Integer fact = FACTS.get(fields.text("of"));
        if (fact == null) {
            throw new BrokenRuleException(
                    "of",
                    "deletion.of",
                    "must be one of "
                            + String.join(", ", FACTS.keySet().stream().sorted().toList()));
        }
        return fact;
    }
}
