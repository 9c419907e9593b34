package org.rouse.ingest.intake.upload;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Lane;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.PullTask;
import org.rouse.contracts.v1.Quarantined;
import org.rouse.contracts.v1.Retraction;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.Notice;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.TimeRules;

/**
 * Gathers the facts of one upload into evidence records, one per person, source and topic, and hands them on whenever the limit of one
 * record is reached. Used by one thread.
 */
final class EvidenceBuilder implements EvidenceSink {

    private static final int LONGEST_NAME = 255;
    private static final long MINUTE_MS = 60_000;

    private final Upload upload;
    private final String format;
    private final UploadLimits limits;
    private final Publication publication;
    private final RecordTally tally;
    private final Map<Owner, Gathered> gathered = new LinkedHashMap<>();
    private Lane lane;
    private @Nullable Gathered latest;
    private int weight;
    private long tooOld;

    private record Owner(String personId, Source source) {}

    EvidenceBuilder(Upload upload, String format, UploadLimits limits, Publication publication, RecordTally tally) {
        this.upload = upload;
        this.format = format;
        this.limits = limits;
        this.publication = publication;
        this.tally = tally;
        this.lane = upload.lane().orElse(Lane.LANE_LIVE);
    }

    @Override
    public void minute(String personId, Source source, Measure measure, long epochMinute, int value, long version) {
        if (!TimeRules.hasBegun(epochMinute * MINUTE_MS, upload.context().receivedAt())) {
            return; // of a span that has begun, which is cut here
        }
        grown(of(personId, source).minute(measure, epochMinute, value, version));
        tally.minutes(epochMinute, epochMinute, 1);
    }

    @Override
    public void minutes(
            String personId, Source source, Measure measure, long firstMinute, int[] values, int count, long version) {
        int from = 0;
        while (from < count) {
            int to = Math.min(count, from + Math.max(1, limits.minutesPerRecord() - weight));
            grown(of(personId, source).minutes(measure, firstMinute + from, values, from, to, version));
            from = to;
        }
        count(firstMinute, values, count);
    }

    private void count(long firstMinute, int[] values, int count) {
        int first = -1;
        int last = -1;
        int known = 0;
        for (int i = 0; i < count; i++) {
            if (values[i] >= 0) {
                first = first < 0 ? i : first;
                last = i;
                known++;
            }
        }
        if (known > 0) {
            tally.minutes(firstMinute + first, firstMinute + last, known);
        }
    }

    @Override
    public void interval(String personId, Source source, Interval interval) {
        Interval known = known(interval);
        grown(of(personId, source).interval(known));
        tally.span(known.getStartMs(), known.getEndMs());
    }

    /** Cuts a span that has begun at the time of receipt. It keeps its id, so that its next upload replaces it. */
    private Interval known(Interval interval) {
        long start = interval.getStartMs();
        long end = TimeRules.knownEndMs(
                start, interval.getEndMs(), upload.context().receivedAt());
        if (end == interval.getEndMs()) {
            return interval;
        }
        Interval.Builder cut = interval.toBuilder().setEndMs(end);
        if (interval.hasSlot()) {
            cut.getSlotBuilder().setActiveMs(Math.min(interval.getSlot().getActiveMs(), end - start));
        }
        return cut.build();
    }

    @Override
    public void retraction(String personId, Source source, Retraction retraction) {
        grown(of(personId, source).retraction(retraction));
        tally.deletion();
    }

    @Override
    public void lane(Lane said) {
        if (upload.lane().isEmpty() && said != lane) {
            flush();
            lane = said;
        }
    }

    @Override
    public void accepted(long recordIndex) {
        tally.accepted(1);
    }

    @Override
    public void accepted(long firstRecordIndex, int count) {
        tally.accepted(count);
    }

    @Override
    public void ignored(long recordIndex, String why) {
        tally.ignored(why);
    }

    @Override
    public void notified(long recordIndex, Notice notice) {
        try {
            publication.toPull(task(recordIndex, notice));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        EvidenceSink.super.notified(recordIndex, notice);
    }

    private PullTask task(long recordIndex, Notice notice) {
        return PullTask.newBuilder()
                .setTaskId(upload.id() + "-" + recordIndex)
                .setPersonId(notice.personId())
                .setProvider(notice.provider())
                .setWhat(notice.what())
                .setObjectId(notice.objectId())
                .setStartMs(notice.startMs())
                .setEndMs(notice.endMs())
                .setUrl(notice.url())
                .setNotifiedAtMs(upload.context().receivedAt().toEpochMilli())
                .build();
    }

    @Override
    public void rejected(Reject reject) {
        if (tally.quarantined() - tooOld == limits.refusals()) {
            throw new TooManyRefusals(limits.refusals());
        }
        quarantine(reject);
        tally.rejected(reject);
    }

    /**
     * Refuses a record that is older than the horizon. A long past is no fault of an upload: all such records are counted, the quarantine
     * holds no more of them than of others, and younger ones are still read.
     */
    void tooOld(Reject reject) {
        if (tooOld < limits.refusals()) {
            quarantine(reject);
        }
        tooOld++;
        tally.rejected(reject);
    }

    private void quarantine(Reject reject) {
        try {
            publication.quarantined(quarantined(reject));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Quarantined quarantined(Reject reject) {
        ByteString raw = reject.raw();
        Quarantined.Builder record = Quarantined.newBuilder()
                .setPersonId(reject.personId().orElse(""))
                .setUploadId(upload.id())
                .setFormat(format)
                .setRule(reject.rule())
                .setField(reject.field())
                .setMessage(reject.message())
                .setRecordIndex(reject.recordIndex())
                .setRaw(raw.size() > limits.rawBytes() ? raw.substring(0, limits.rawBytes()) : raw)
                .setRawLength(raw.size())
                .setReceivedAtMs(upload.context().receivedAt().toEpochMilli())
                .setZone(upload.context().zone().getId())
                .setLane(lane)
                .setSenderPersonId(upload.context().personId().orElse(""))
                .setFileName(cut(upload.context().file().name()))
                .putAllColumns(upload.context().file().columns())
                .putAllNeighbours(reject.neighbours());
        reject.source().ifPresent(record::setSource);
        return record.build();
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private Gathered of(String personId, Source source) {
        Gathered current = latest;
        if (current == null || !current.isOf(personId, source)) {
            current = gathered.computeIfAbsent(
                    new Owner(personId, source), owner -> new Gathered(owner.personId(), owner.source()));
            latest = current;
        }
        return current;
    }

    private void grown(int by) {
        weight += by;
        if (weight >= limits.minutesPerRecord()) {
            flush();
        }
    }

    /** Hands on all gathered facts. */
    void flush() {
        try {
            for (Gathered each : gathered.values()) {
                each.publish(upload, lane, publication);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        gathered.clear();
        latest = null;
        weight = 0;
    }
}
