package org.rouse.ingest.format.shared.container;

import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Lane;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Retraction;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.Notice;
import org.rouse.ingest.format.evidence.Reject;

/** Numbers the records of one file of an archive after those of the files before it. */
public final class PartSink implements EvidenceSink {

    private final EvidenceSink whole;
    private final long first;
    private long next;

    /** @param first position in the archive of the file's first record */
    public PartSink(EvidenceSink whole, long first) {
        this.whole = whole;
        this.first = first;
        this.next = first;
    }

    /** Position in the archive after the last record of this file. */
    public long next() {
        return next;
    }

    @Override
    public void minute(String personId, Source source, Measure measure, long epochMinute, int value, long version) {
        whole.minute(personId, source, measure, epochMinute, value, version);
    }

    @Override
    public void minutes(
            String personId, Source source, Measure measure, long firstMinute, int[] values, int count, long version) {
        whole.minutes(personId, source, measure, firstMinute, values, count, version);
    }

    @Override
    public void interval(String personId, Source source, Interval interval) {
        whole.interval(personId, source, interval);
    }

    @Override
    public void retraction(String personId, Source source, Retraction retraction) {
        whole.retraction(personId, source, retraction);
    }

    @Override
    public void lane(Lane lane) {
        whole.lane(lane);
    }

    @Override
    public void accepted(long recordIndex) {
        whole.accepted(at(recordIndex));
    }

    @Override
    public void joined(long... recordIndexes) {
        whole.joined(LongStream.of(recordIndexes).map(this::at).toArray());
    }

    @Override
    public void accepted(long firstRecordIndex, int count) {
        whole.accepted(at(firstRecordIndex), count);
        at(firstRecordIndex + count - 1);
    }

    @Override
    public void ignored(long recordIndex, String why) {
        whole.ignored(at(recordIndex), why);
    }

    @Override
    public void notified(long recordIndex, Notice notice) {
        whole.notified(at(recordIndex), notice);
    }

    @Override
    public void rejected(Reject reject) {
        whole.rejected(new Reject(
                at(reject.recordIndex()),
                reject.rule(),
                reject.field(),
                reject.message(),
                reject.personId(),
                reject.source(),
                reject.raw(),
                reject.neighbours()));
    }

    /** The file as a whole, or the rest of it, is not used. */
    public void ignoredNext(String why) {
        ignored(next - first, why);
    }

    /** The rest of the file cannot be read; it counts as one record. */
    public void rejectedNext(LongFunction<Reject> reject) {
        rejected(reject.apply(next - first));
    }

    private long at(long recordIndex) {
        next = Math.max(next, first + recordIndex + 1);
        return first + recordIndex;
    }
}
