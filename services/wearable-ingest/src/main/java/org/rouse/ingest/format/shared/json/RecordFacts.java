package org.rouse.ingest.format.shared.json;

import java.util.ArrayList;
import java.util.List;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Retraction;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.StepsTaken;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.MinuteMeans;

/** The facts of one record about one source, held back until the whole record is known to be valid. */
public final class RecordFacts {

    private static final long MINUTE_MS = 60_000;
    private static final long THOUSANDTHS = 1000;

    private record Minute(Measure measure, long epochMinute, int value, long version) {}

    private record Pulse(long epochMinute, long sum, int samples, long version) {}

    private final Source source;
    private final List<Interval> intervals = new ArrayList<>(1);
    private final List<Minute> minutes = new ArrayList<>(0);
    private final List<Retraction> retractions = new ArrayList<>(0);
    private final List<Pulse> pulses = new ArrayList<>(0);

    public RecordFacts(Source source) {
        this.source = source;
    }

    public static RecordFacts of(Source source, Interval interval) {
        return new RecordFacts(source).interval(interval);
    }

    public static RecordFacts of(Source source, List<Interval> intervals) {
        RecordFacts facts = new RecordFacts(source);
        intervals.forEach(facts::interval);
        return facts;
    }

    public RecordFacts interval(Interval interval) {
        intervals.add(interval);
        return this;
    }

    public RecordFacts retraction(Retraction retraction) {
        retractions.add(retraction);
        return this;
    }

    /**
     * One minute value.
     *
     * @param version the provider's version, or 0
     */
    public RecordFacts minute(Measure measure, long epochMinute, int value, long version) {
        minutes.add(new Minute(measure, epochMinute, value, version));
        return this;
    }

    /**
     * Heart rates of a minute, of which other records of the upload may have more: all of them give its mean.
     *
     * @param version the provider's version, or 0
     */
    public RecordFacts pulses(long epochMinute, long sum, int samples, long version) {
        pulses.add(new Pulse(epochMinute, sum, samples, version));
        return this;
    }

    /**
     * Steps of a span: a value of the minute where the span is one, and else a total of the span.
     *
     * @param span    with its id, times and version
     * @param pointer of the steps in the record
     */
    public RecordFacts steps(Interval.Builder span, double steps, JsonRecord record, String pointer)
            throws BrokenRuleException {
        long start = span.getStartMs();
        boolean minute = start % MINUTE_MS == 0 && span.getEndMs() - start == MINUTE_MS;
        if (minute && steps == Math.rint(steps)) {
            record.checkSteps(span, steps, pointer);
            return minute(Measure.MEASURE_STEPS, start / MINUTE_MS, (int) steps, span.getVersion());
        }
        return stepsTaken(span, steps, record, pointer);
    }

    /** Steps of a span that has to be identified by its id, however short it is. */
    public RecordFacts stepsTaken(Interval.Builder span, double steps, JsonRecord record, String pointer)
            throws BrokenRuleException {
        record.checkSteps(span, steps, pointer);
        StepsTaken taken = StepsTaken.newBuilder()
                .setStepsThousandths(Math.round(steps * THOUSANDTHS))
                .build();
        return interval(span.setSteps(taken).build());
    }

    void giveTo(EvidenceSink sink, String person) {
        intervals.forEach(interval -> sink.interval(person, source, interval));
        minutes.forEach(m -> sink.minute(person, source, m.measure, m.epochMinute, m.value, m.version));
        retractions.forEach(retraction -> sink.retraction(person, source, retraction));
    }

    /** Adds the heart rates that belong to means; returns whether there are any, with the last of which the record is accepted. */
    boolean join(MinuteMeans means, String person, long record) {
        for (Pulse pulse : pulses) {
            long of = pulse.equals(pulses.getLast()) ? record : MinuteMeans.SETTLED;
            means.add(of, person, source, pulse.epochMinute, pulse.sum, pulse.samples, pulse.version);
        }
        return !pulses.isEmpty();
    }
}
