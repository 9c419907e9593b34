package org.rouse.ingest.format.nativejson;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.Optional;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Retraction;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.Pace;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.TimeRules;
import org.rouse.ingest.format.shared.json.JsonUpload;

/** Numbers the records of one upload and gives each its one outcome. */
final class Records {

    private static final long MINUTE_MS = 60_000;

    private final JsonUpload json;
    private final EvidenceSink sink;
    private final String personId;
    private final Source source;
    private final Instant receivedAt;
    private final Fields fields = new Fields();
    private long index;

    Records(JsonUpload json, EvidenceSink sink, String personId, Source source, Instant receivedAt) {
        this.json = json;
        this.sink = sink;
        this.personId = personId;
        this.source = source;
        this.receivedAt = receivedAt;
    }

    /** Reads the object that the document is positioned at as one record. */
    void read(String array, int position, RecordReader reader) {
        long mark = json.mark();
        fields.read(json.tokens());
        long record = next();
        try {
            reader.read(fields, this);
        } catch (BrokenRuleException e) {
            String element = "/" + array + "/" + position;
            refuse(
                    record,
                    e.rule(),
                    e.field().isEmpty() ? element : element + "/" + e.field(),
                    e.says(),
                    json.rawFrom(mark));
            return;
        }
        if (reader.settles()) {
            sink.accepted(record);
        }
    }

    /** The number of a record that begins here. */
    long next() {
        return index++;
    }

    long last() {
        return index - 1;
    }

    Source source() {
        return source;
    }

    /** Checks the span [start, end). */
    void checkTime(long startMs, long endMs, String field) throws BrokenRuleException {
        String broken = TimeRules.broken(startMs, endMs, receivedAt);
        if (!broken.isEmpty()) {
            throw new BrokenRuleException(field, broken, says(broken));
        }
    }

    /** Checks that a person can take so many steps in the span [start, end). */
    void checkSteps(long startMs, long endMs, long steps, String field) throws BrokenRuleException {
        if (steps > Pace.mostSteps(startMs, endMs, receivedAt)) {
            throw new BrokenRuleException(
                    field, "value.range", "must be at most " + Pace.MOST_STEPS_A_MINUTE + " a minute on average");
        }
    }

    static String says(String timeRule) {
        return switch (timeRule) {
            case "time.order" -> "must end after it starts";
            case "time.too-long" -> "must not cover more than 24 hours";
            case "time.future" -> "must not lie more than 5 minutes ahead of the time of receipt";
            default -> "must not lie before 1970";
        };
    }

    /** The number of minutes from this one on that lie in allowed time. */
    long minutesAllowed(long firstMinute) {
        long now = receivedAt.toEpochMilli() + TimeRules.FUTURE_TOLERANCE.toMillis();
        return Math.max(0, Math.floorDiv(now, MINUTE_MS) - firstMinute);
    }

    void minute(Measure measure, long epochMinute, int value, long version) {
        sink.minute(personId, source, measure, epochMinute, value, version);
    }

    /** Values of one series, of which {@code records} are not -1. All of them are accepted. */
    void minutes(Measure measure, long firstMinute, int[] values, int count, long version, int records) {
        sink.minutes(personId, source, measure, firstMinute, values, count, version);
        sink.accepted(index, records);
        index += records;
    }

    void interval(Interval interval) {
        sink.interval(personId, source, interval);
    }

    void retraction(Retraction retraction) {
        sink.retraction(personId, source, retraction);
    }

    /** Accepts one of several records that have a meaning together. */
    void accept(long record) {
        sink.joined(record);
    }

    void ignore(String why) {
        sink.ignored(next(), why);
    }

    void refuse(long record, String rule, String pointer, String message, ByteString raw) {
        sink.rejected(new Reject(
                record, rule, pointer, pointer + " " + message, Optional.of(personId), Optional.of(source), raw));
    }
}
