package org.rouse.ingest.format.actigraph;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.TimeRules;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.rows.NumberRow;
import org.rouse.ingest.format.shared.rows.RowFacts;
import org.rouse.ingest.format.shared.time.DeviceClock;
import org.rouse.ingest.format.shared.time.LocalMinutes;

/** Turns the epochs of one AGD file into evidence, in order of time. */
final class AgdEpochs {

    /** The columns read from a row; heart rate and steps may be missing. */
    static final List<String> COLUMNS = List.of("dataTimestamp", "axis1", "steps", "hr");

    private static final String SERIAL = "serial";
    private static final String MODEL = "model";
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
    private final Map<String, String> told = new HashMap<>();
    private @Nullable DeviceClock clock;
    private long index = -1;

    /** @param epoch seconds from one epoch to the next; divides 60 */
    AgdEpochs(int epoch, String serial, String model, UploadContext context, EvidenceSink sink)
            throws MalformedUploadException {
        this.epoch = epoch;
        this.source = ActigraphParser.source(serial, model);
        this.personId = context.subject();
        this.zone = context.zone();
        this.receivedAt = context.receivedAt();
        this.sink = sink;
        this.minute = new EpochMinute(sink, personId, source, epoch);
        RowFacts.find(context.file(), RowFacts.FIRST_ROW_MS).ifPresent(this::setClock);
        if (epoch == Timing.MINUTE) {
            told.put(SERIAL, serial);
            told.put(MODEL, model);
        } else {
            told.put(Reject.NEEDS, Timing.PARTS);
        }
    }

    /** Whether a file is a single refused row. */
    static boolean isRow(Map<String, String> neighbours) {
        return neighbours.containsKey(SERIAL);
    }

    /** Reads a single refused row. */
    static void readAlone(InputStream row, UploadContext context, EvidenceSink sink) throws IOException {
        Map<String, String> told = context.file().neighbours();
        AgdEpochs epochs = new AgdEpochs(
                Timing.MINUTE, told.getOrDefault(SERIAL, ""), told.getOrDefault(MODEL, ""), context, sink);
        NumberRow numbers = NumberRow.read(row.readAllBytes(), COLUMNS);
        epochs.read(numbers.value(0), numbers.value(1), numbers.value(2), numbers.value(3));
        epochs.finish();
    }

    /** Reads a row of the {@link #COLUMNS}. */
    void read(ResultSet row) throws SQLException {
        read(row.getLong(1), number(row, 2), number(row, 3), number(row, 4));
    }

    private void read(long ticks, long counts, long steps, long bpm) {
        index++;
        if (ticks < TICKS_TO_1970) {
            refuse(
                    List.of(ticks, counts, steps, bpm),
                    "time.before-1970",
                    "dataTimestamp",
                    "must be ticks of 100 ns since year 1, after 1970");
            return;
        }
        long wallMs = (ticks - TICKS_TO_1970) / TICKS_PER_MS;
        DeviceClock set = clock == null ? setClock(wallMs) : clock;
        if (!set.isTold()) {
            refuse(
                    List.of(ticks, counts, steps, bpm),
                    LocalMinutes.AMBIGUOUS,
                    "dataTimestamp",
                    "follows a first row that " + LocalMinutes.SAYS_AMBIGUOUS);
            return;
        }
        long from = set.instantMs(wallMs);
        String broken = TimeRules.broken(from, from + epoch * 1000L, receivedAt);
        if (!broken.isEmpty()) {
            refuse(List.of(ticks, counts, steps, bpm), broken, "dataTimestamp", "must lie between 1970 and the upload");
        } else if (counts < 0 || counts > EpochMinute.MOST_COUNTS) {
            refuse(
                    List.of(ticks, counts, steps, bpm),
                    "value.range",
                    "axis1",
                    "must be from 0 to " + EpochMinute.MOST_COUNTS);
        } else if (steps > EpochMinute.MOST_STEPS || (steps < 0 && steps != MISSING)) {
            refuse(
                    List.of(ticks, counts, steps, bpm),
                    "value.range",
                    "steps",
                    "must be from 0 to " + EpochMinute.MOST_STEPS);
        } else {
            int beats = EpochMinute.heartRate(bpm);
            minute.add(index, Math.floorDiv(from, MINUTE_MS), (int) counts, (int) steps, beats);
        }
    }

    /** Must be called after the last row, also where the file breaks off after it. */
    void finish() {
        minute.flush();
    }

    private DeviceClock setClock(long firstMs) {
        DeviceClock set = new DeviceClock(zone, firstMs);
        clock = set;
        told.put(RowFacts.FIRST_ROW_MS, Long.toString(firstMs));
        return set;
    }

    private static long number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? MISSING : value;
    }

    private void refuse(List<Long> row, String rule, String field, String message) {
        sink.rejected(new Reject(
                index,
                rule,
                field,
                field + " " + message,
                Optional.of(personId),
                Optional.of(source),
                new NumberRow(COLUMNS, row).raw(),
                told));
    }
}
