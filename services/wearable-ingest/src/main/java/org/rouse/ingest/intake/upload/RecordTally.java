package org.rouse.ingest.intake.upload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.intake.upload.Receipt.Refusal;

/** Counts the outcomes of the records of one upload. */
final class RecordTally {

    private static final long MINUTE_MS = 60_000;

    private final int shown;
    private final List<Refusal> rejects = new ArrayList<>();
    private final Map<String, Long> rules = new TreeMap<>();
    private final Map<String, Long> ignoredBy = new TreeMap<>();
    private long accepted;
    private long ignored;
    private long quarantined;
    private long minutes;
    private long spans;
    private long deletions;
    private long firstMinute = Long.MAX_VALUE;
    private long lastMinute = Long.MIN_VALUE;

    RecordTally(int refusalsShown) {
        this.shown = refusalsShown;
    }

    void accepted(long count) {
        accepted += count;
    }

    void ignored(String why) {
        ignored++;
        ignoredBy.merge(why, 1L, Long::sum);
    }

    void rejected(Reject reject) {
        quarantined++;
        rules.merge(reject.rule(), 1L, Long::sum);
        if (rejects.size() < shown) {
            rejects.add(new Refusal(reject.recordIndex(), reject.rule(), reject.field(), reject.message()));
        }
    }

    long quarantined() {
        return quarantined;
    }

    void minutes(long first, long last, long count) {
        minutes += count;
        touches(first, last);
    }

    void span(long startMs, long endMs) {
        spans++;
        touches(Math.floorDiv(startMs, MINUTE_MS), Math.floorDiv(endMs - 1, MINUTE_MS));
    }

    void deletion() {
        deletions++;
    }

    private void touches(long first, long last) {
        firstMinute = Math.min(firstMinute, first);
        lastMinute = Math.max(lastMinute, last);
    }

    Receipt receipt(Upload upload, String format) {
        long records = accepted + ignored + quarantined;
        return new Receipt(
                upload.id(),
                format,
                upload.context().receivedAt(),
                records,
                accepted,
                ignored,
                quarantined,
                minutes,
                spans,
                deletions,
                minute(firstMinute),
                minute(lastMinute),
                rejects,
                quarantined - rejects.size(),
                rules,
                ignoredBy,
                records == 0 ? Receipt.NO_RECORDS : null);
    }

    private @Nullable Instant minute(long minute) {
        return firstMinute > lastMinute ? null : Instant.ofEpochMilli(minute * MINUTE_MS);
    }
}
