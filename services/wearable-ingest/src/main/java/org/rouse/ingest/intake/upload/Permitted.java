package org.rouse.ingest.intake.upload;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.Agreements.NoData;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Lane;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Retraction;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.Notice;
import org.rouse.ingest.format.evidence.Reject;

/**
 * Drops the data of people who took back their consent to processing, or paused: facts, pull tasks, and refused records too, as the
 * quarantine must not keep them. A record about such people only is counted as ignored. The rule is implemented here alone, so it holds for
 * every format and every path. Used by one thread.
 */
final class Permitted implements EvidenceSink {

    private final EvidenceSink next;
    private final Permission permission;
    private final Optional<String> sender;

    private @Nullable String asked;
    private Optional<NoData> against = Optional.empty();

    /** Why the latest fact of the record was dropped, and whether any was let through, since the last outcome. */
    private @Nullable NoData fell;

    private boolean passed;

    /** @param sender the person whose upload it is, where it is one person's */
    Permitted(EvidenceSink next, Permission permission, Optional<String> sender) {
        this.next = next;
        this.permission = permission;
        this.sender = sender;
    }

    /** The reason under which a dropped record is counted. */
    static String says(NoData why) {
        return switch (why) {
            case WITHDRAWN -> "not taken: the person took back that their data are processed";
            case PAUSED -> "not taken: the person paused";
        };
    }

    @Override
    public void minute(String personId, Source source, Measure measure, long epochMinute, int value, long version) {
        if (passes(personId)) {
            next.minute(personId, source, measure, epochMinute, value, version);
        }
    }

    @Override
    public void minutes(
            String personId, Source source, Measure measure, long firstMinute, int[] values, int count, long version) {
        if (passes(personId)) {
            next.minutes(personId, source, measure, firstMinute, values, count, version);
        }
    }

    @Override
    public void interval(String personId, Source source, Interval interval) {
        if (passes(personId)) {
            next.interval(personId, source, interval);
        }
    }

    @Override
    public void retraction(String personId, Source source, Retraction retraction) {
        if (passes(personId)) {
            next.retraction(personId, source, retraction);
        }
    }

    @Override
    public void lane(Lane lane) {
        next.lane(lane);
    }

    @Override
    public void accepted(long recordIndex) {
        if (!fallen(recordIndex, 1)) {
            next.accepted(recordIndex);
        }
        settled();
    }

    @Override
    public void joined(long... recordIndexes) {
        boolean dropped = false;
        for (long index : recordIndexes) {
            dropped = fallen(index, 1);
        }
        if (!dropped) {
            next.joined(recordIndexes);
        }
        settled();
    }

    @Override
    public void accepted(long firstRecordIndex, int count) {
        if (!fallen(firstRecordIndex, count)) {
            next.accepted(firstRecordIndex, count);
        }
        settled();
    }

    @Override
    public void ignored(long recordIndex, String why) {
        next.ignored(recordIndex, why);
        settled();
    }

    @Override
    public void notified(long recordIndex, Notice notice) {
        if (passes(notice.personId())) {
            next.notified(recordIndex, notice);
        } else {
            fallen(recordIndex, 1);
        }
        settled();
    }

    @Override
    public void rejected(Reject reject) {
        Optional<NoData> why = reject.personId().or(() -> sender).flatMap(permission::against);
        if (why.isPresent()) {
            next.ignored(reject.recordIndex(), says(why.get()));
        } else {
            next.rejected(reject);
        }
        settled();
    }

    private boolean passes(String personId) {
        if (!personId.equals(asked)) {
            asked = personId;
            against = permission.against(personId);
        }
        if (against.isEmpty()) {
            passed = true;
            return true;
        }
        fell = against.get();
        return false;
    }

    /** Whether all facts of the records were dropped; then they are counted so. */
    private boolean fallen(long firstRecordIndex, int count) {
        if (fell == null || passed) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            next.ignored(firstRecordIndex + i, says(fell));
        }
        return true;
    }

    private void settled() {
        fell = null;
        passed = false;
    }
}
