package org.rouse.ingest.intake.upload;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Lane;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Retraction;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.Notice;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.TimeRules;

/**
 * Refuses records with facts that began before the horizon of kept evidence, in every format. It also leaves out spans that have not begun,
 * and counts a record without facts as ignored. These rules are implemented here alone, so they hold for every format. Used by one thread.
 */
final class Horizon implements EvidenceSink {

    static final String RULE = "time.too-old";

    /** Why a valid record without facts is ignored. */
    static final String NOTHING = "not used: says nothing of any minute";

    private static final long MINUTE_MS = 60_000;

    private final EvidenceBuilder next;
    private final Instant receivedAt;
    private final long oldestMs;
    private final long oldestMinute;
    private final String says;

    /** Facts given since the last outcome. */
    private int kept;

    private int tooOld;
    private int taken;
    private String person = "";
    private @Nullable Source source;
    private long latestRecord;

    Horizon(EvidenceBuilder next, Instant receivedAt, int keepDays) {
        this.next = next;
        this.receivedAt = receivedAt;
        this.oldestMs = receivedAt.toEpochMilli() - Duration.ofDays(keepDays).toMillis();
        this.oldestMinute = Math.ceilDiv(oldestMs, MINUTE_MS);
        this.says = "is older than the " + keepDays + " days that evidence is kept; what of it lies within is kept";
    }

    @Override
    public void minute(String personId, Source of, Measure measure, long epochMinute, int value, long version) {
        if (epochMinute < oldestMinute) {
            refuse(personId, of, 1);
        } else {
            kept++;
            next.minute(personId, of, measure, epochMinute, value, version);
        }
    }

    @Override
    public void minutes(
            String personId, Source of, Measure measure, long firstMinute, int[] values, int count, long version) {
        if (firstMinute >= oldestMinute) {
            kept += count;
            next.minutes(personId, of, measure, firstMinute, values, count, version);
            return;
        }
        EvidenceSink.super.minutes(personId, of, measure, firstMinute, values, count, version);
    }

    @Override
    public void interval(String personId, Source of, Interval interval) {
        if (interval.getStartMs() < oldestMs) {
            refuse(personId, of, 1);
        } else if (TimeRules.hasBegun(interval.getStartMs(), receivedAt)) { // it may be a part of one that has
            kept++;
            next.interval(personId, of, interval);
        }
    }

    @Override
    public void retraction(String personId, Source of, Retraction retraction) {
        taken++;
        next.retraction(personId, of, retraction);
    }

    @Override
    public void lane(Lane lane) {
        next.lane(lane);
    }

    @Override
    public void accepted(long recordIndex) {
        if (kept + tooOld + taken > 0) {
            accepted(recordIndex, 1);
        } else {
            ignored(recordIndex, NOTHING);
        }
    }

    @Override
    public void joined(long... recordIndexes) {
        int refused = refused(recordIndexes.length);
        for (int i = 0; i < recordIndexes.length; i++) {
            if (i < refused) {
                next.tooOld(reject(recordIndexes[i]));
            } else {
                next.accepted(recordIndexes[i]);
            }
            latestRecord = recordIndexes[i];
        }
        settled(latestRecord);
    }

    /** How many of so many records are refused for the facts that they have together. */
    private int refused(int count) {
        return tooOld == 0 ? 0 : kept == 0 ? count : Math.min(count, tooOld);
    }

    @Override
    public void accepted(long firstRecordIndex, int count) {
        int refused = refused(count);
        for (int i = 0; i < refused; i++) {
            next.tooOld(reject(firstRecordIndex + i));
        }
        if (refused < count) {
            next.accepted(firstRecordIndex + refused, count - refused);
        }
        settled(firstRecordIndex + count - 1);
    }

    @Override
    public void ignored(long recordIndex, String why) {
        next.ignored(recordIndex, why);
        settled(recordIndex);
    }

    @Override
    public void notified(long recordIndex, Notice notice) {
        next.notified(recordIndex, notice);
        settled(recordIndex);
    }

    @Override
    public void rejected(Reject reject) {
        next.rejected(reject);
        settled(reject.recordIndex());
    }

    /** Must be called at the end: counts the facts after the last outcome too. */
    void flush() {
        if (tooOld > 0) {
            next.tooOld(reject(latestRecord));
        }
        next.flush();
    }

    private void refuse(String personId, Source of, int facts) {
        tooOld += facts;
        person = personId;
        source = of;
    }

    private void settled(long recordIndex) {
        latestRecord = recordIndex;
        kept = 0;
        tooOld = 0;
        taken = 0;
    }

    private Reject reject(long recordIndex) {
        return new Reject(
                recordIndex,
                RULE,
                "",
                says,
                Optional.of(person),
                Optional.ofNullable(source),
                ByteString.EMPTY,
                Map.of(Reject.NEEDS, "to be kept for longer"));
    }
}
