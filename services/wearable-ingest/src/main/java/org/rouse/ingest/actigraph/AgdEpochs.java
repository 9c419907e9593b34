package org.rouse.ingest.actigraph;

import com.google.protobuf.ByteString;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.evidence.EvidenceSink;
import org.rouse.ingest.evidence.Reject;
import org.rouse.ingest.evidence.TimeRules;
import org.rouse.ingest.evidence.UploadContext;
import org.rouse.ingest.files.DeviceClock;

/** Turns the epochs of one AGD file into evidence, in order of time. */
final class AgdEpochs {

    private static final long TICKS_TO_1970 = 621_355_968_000_000_000L;
    private static final int TICKS_PER_MS = 10_000;
    private static final int MINUTE_MS = 60_000;
    private static final long MISSING = -1;

    private final int epoch;
    private final Source source;
    private final String personId;
    private final ZoneId zone;
    private final Instant receivedAt;
    private final EvidenceSink sink;
    private final EpochMinute minute;
    private @Nullable DeviceClock clock;
    private long index = -1;

    AgdEpochs(int epoch, Source source, String personId, UploadContext context, EvidenceSink sink) {
        this.epoch = epoch;
        this.source = source;
        this.personId = personId;
        this.zone = context.zone();
        this.receivedAt = context.receivedAt();
        this.sink = sink;
        this.minute = new EpochMinute(sink, personId, source, epoch);
    }

    /** Reads a row: time, counts, steps, heart rate. */
    void read(ResultSet row) throws SQLException {
        index++;
        long ticks = row.getLong(1);
        long counts = number(row, 2);
        long steps = number(row, 3);
        if (ticks < TICKS_TO_1970) {
            refuse(row, "time.before-1970", "dataTimestamp", "must be ticks of 100 ns since year 1, after 1970");
            return;
        }
        long from = instantMs((ticks - TICKS_TO_1970) / TICKS_PER_MS);
        String broken = TimeRules.broken(from, from + epoch * 1000L, receivedAt);
        if (!broken.isEmpty()) {
            refuse(row, broken, "dataTimestamp", "must lie between 1970 and the upload");
        } else if (counts < 0 || counts > EpochMinute.MOST_COUNTS) {
            refuse(row, "value.range", "axis1", "must be from 0 to " + EpochMinute.MOST_COUNTS);
        } else if (steps > EpochMinute.MOST_STEPS || (steps < 0 && steps != MISSING)) {
            refuse(row, "value.range", "steps", "must be from 0 to " + EpochMinute.MOST_STEPS);
        } else {
            int beats = EpochMinute.heartRate(number(row, 4));
            minute.add(index, Math.floorDiv(from, MINUTE_MS), (int) counts, (int) steps, beats);
        }
    }

    /** To be called after the last row, also where the file breaks off after it. */
    void finish() {
        minute.flush();
    }

    private long instantMs(long wallMs) {
        if (clock == null) {
            clock = new DeviceClock(zone, wallMs);
        }
        return clock.instantMs(wallMs);
    }

    private static long number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? MISSING : value;
    }

    private void refuse(ResultSet row, String rule, String field, String message) throws SQLException {
        String raw = "dataTimestamp,axis1,steps\n" + row.getLong(1) + "," + row.getLong(2) + "," + row.getLong(3);
        sink.rejected(new Reject(
                index,
                rule,
                field,
                field + " " + message,
                Optional.of(personId),
                Optional.of(source),
                ByteString.copyFromUtf8(raw)));
    }
}
