package org.rouse.ingest.format.apple;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.MinuteMeans;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.TimeRules;

/** Brings each element of one export to its outcome. */
final class Records {

    private static final int LOWEST_BPM = 20;
    private static final int HIGHEST_BPM = 300;
    private static final int HIGHEST_MET = 30;
    private static final double MINUTE_MS = 60_000;
    /** A minute that is known to a smaller part is left open. */
    private static final double LEAST_OF_MINUTE = 0.5;

    private final String person;
    private final Instant receivedAt;
    private final EvidenceSink sink;
    private final MinuteMeans heartRates;
    private final MinuteMeans efforts;
    private final Sources sources = new Sources();
    private long index;

    Records(String person, Instant receivedAt, EvidenceSink sink) {
        this.person = person;
        this.receivedAt = receivedAt;
        this.sink = sink;
        this.heartRates = new MinuteMeans(Measure.MEASURE_HEART_RATE_BPM, 0, sink);
        this.efforts = new MinuteMeans(Measure.MEASURE_MET_THOUSANDTHS, LEAST_OF_MINUTE, sink);
    }

    void ignore(String why) {
        sink.ignored(index++, why);
    }

    /** Refuses an element whose tag is no XML. */
    void unreadable(String text) {
        sink.rejected(new Reject(
                index++,
                "xml.syntax",
                "",
                "the element must be well-formed XML",
                Optional.of(person),
                Optional.empty(),
                ByteString.copyFromUtf8(text)));
    }

    void workout(HealthElement element) {
        conclude(element, (source, start, end) -> interval(source, Workouts.read(element, start, end)));
    }

    void record(RecordType type, HealthElement element) {
        switch (type) {
            case HEART_RATE -> heartRate(element);
            case PHYSICAL_EFFORT ->
                conclude(element, (source, start, end) -> effort(element, source, start, end), sink::joined);
            case STEP_COUNT, STAND_TIME, EXERCISE_TIME, MOVE_TIME, SLEEP_ANALYSIS ->
                conclude(
                        element,
                        (source, start, end) -> interval(source, Spans.read(type, element, start, end, receivedAt)));
            case MISSING, UNUSED ->
                conclude(element, (_, _, _) -> {
                    throw new BrokenRuleException("type", "schema.required", "must be there");
                });
        }
    }

    /** Handles an element whose times and source are valid. */
    private interface Use {
        void of(Source source, long startMs, long endMs) throws BrokenRuleException;
    }

    private void conclude(HealthElement element, Use use) {
        conclude(element, use, sink::accepted);
    }

    private void conclude(HealthElement element, Use use, LongConsumer outcome) {
        Source source = null;
        try {
            source = sources.of(element);
            long start = element.instantMs("startDate");
            long end = element.instantMs("endDate");
            if (end == start) {
                end = start + 1000; // entered by hand, for a moment
            }
            checkTime(start, end);
            use.of(source, start, end);
            outcome.accept(index);
        } catch (BrokenRuleException e) {
            reject(element, source, e);
        }
        index++;
    }

    /** The element is accepted when its minute is given. */
    private void heartRate(HealthElement element) {
        Source source = null;
        try {
            source = sources.of(element);
            long start = element.instantMs("startDate");
            checkTime(start, start + 1);
            double bpm = number(element, "value", LOWEST_BPM, HIGHEST_BPM);
            heartRates.add(index, person, source, Math.floorDiv(start, (long) MINUTE_MS), bpm);
        } catch (BrokenRuleException e) {
            reject(element, source, e);
        }
        index++;
    }

    /** Gives the mean over a span as the value of each of its minutes. */
    private void effort(HealthElement element, Source source, long start, long end) throws BrokenRuleException {
        double met = number(element, "value", 0, HIGHEST_MET);
        for (long from = start; from < end; ) {
            long minute = Math.floorDiv(from, (long) MINUTE_MS);
            long to = Math.min(end, (minute + 1) * (long) MINUTE_MS);
            efforts.add(person, source, minute, met * 1000, (to - from) / MINUTE_MS);
            from = to;
        }
    }

    static double number(HealthElement element, String attribute, double lowest, double highest)
            throws BrokenRuleException {
        double value = Units.number(element.get(attribute));
        if (!(value >= lowest && value <= highest)) {
            throw new BrokenRuleException(
                    attribute, "value.range", "must be a number from " + (long) lowest + " to " + (long) highest);
        }
        return value;
    }

    private void checkTime(long startMs, long endMs) throws BrokenRuleException {
        String rule = TimeRules.broken(startMs, endMs, receivedAt);
        switch (rule) {
            case "" -> {}
            case "time.order" -> throw new BrokenRuleException("endDate", rule, "must not lie before startDate");
            case "time.too-long" -> throw new BrokenRuleException("endDate", rule, "must not end after 24 hours");
            case "time.before-1970" -> throw new BrokenRuleException("startDate", rule, "must not lie before 1970");
            default -> throw new BrokenRuleException("endDate", rule, "must not lie ahead of the upload");
        }
    }

    private void interval(Source source, Interval interval) {
        sink.interval(person, source, interval);
    }

    private void reject(HealthElement element, @Nullable Source source, BrokenRuleException broken) {
        sink.rejected(new Reject(
                index,
                broken.rule(),
                broken.field(),
                broken.field() + " " + broken.getMessage(),
                Optional.of(person),
                Optional.ofNullable(source),
                element.raw()));
    }

    /** Gives the facts that are still held back. */
    void finish() {
        heartRates.finish();
        efforts.finish();
    }
}
