package org.rouse.ingest.format.gadgetbridge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.StepsTaken;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.shared.rows.NumberRow;

/** Reads the samples of one device in a table, in the order of time. */
final class DeviceSamples {

    private static final long MINUTE_S = 60;
    /** No second is so late: a larger number counts milliseconds. */
    private static final long LAST_SECOND = 100_000_000_000L;

    private static final int OCTET = 0xFF;
    private static final int LOWEST_BPM = 20;
    private static final int HIGHEST_BPM = 254;

    private final SampleTable table;
    private final Source source;
    private final String type;
    private final long minutes;
    private final Outcomes outcomes;
    private final SampleMinute minute;
    private final StepCounter counter;
    private Kind before;
    private long lastMinute = Long.MIN_VALUE;
    private @Nullable Refusal held;

    /** A refused sample, held until the next one tells whether it shares its minute. */
    private record Refusal(NumberRow row, long minute, boolean shared, String rule, String column, String message) {}

    /**
     * @param type    of the device, see {@link Devices#type}
     * @param minutes from one sample to the next, over which its steps were taken
     * @param before  kind of the sample before the first
     */
    DeviceSamples(SampleTable table, Source source, String type, long minutes, Kind before, Outcomes outcomes) {
        this.table = table;
        this.source = source;
        this.type = type;
        this.minutes = minutes;
        this.before = before;
        this.outcomes = outcomes;
        this.minute = new SampleMinute(source, outcomes);
        this.counter = new StepCounter(source, outcomes);
    }

    static long seconds(long stamp) {
        return stamp > LAST_SECOND ? stamp / 1000 : stamp;
    }

    /** The heart rate of a sample, or 0 where none was measured. The bytes of some devices are stored as if they had a sign. */
    static int beats(long bpm) {
        long unsigned = bpm < SampleTable.NOT_MEASURED && bpm >= Byte.MIN_VALUE ? bpm & OCTET : bpm;
        return unsigned >= LOWEST_BPM && unsigned <= HIGHEST_BPM ? (int) unsigned : 0;
    }

    /** Reads a row of the table's columns, with {@link SampleTable#NOT_MEASURED} for absent values. */
    void read(ResultSet row) throws SQLException {
        read(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
    }

    void read(long stamp, long steps, long bpm, long raw) {
        long seconds = seconds(stamp);
        long at = Math.floorDiv(table.endsAt() ? seconds - 1 : seconds, MINUTE_S);
        if (held != null) {
            giveHeld(at);
        }
        boolean shared = at == lastMinute;
        lastMinute = at;
        String broken = outcomes.broken(at * MINUTE_S * 1000, (at + 1) * MINUTE_S * 1000);
        double most = outcomes.mostSteps(at * MINUTE_S * 1000, (at + minutes) * MINUTE_S * 1000);
        if (broken.isEmpty() && steps >= SampleTable.NOT_MEASURED && (table.running() || steps <= most)) {
            take(at, steps, bpm, raw);
            return;
        }
        minute.give(); // its rows come before
        NumberRow row = new NumberRow(table.columns(), List.of(stamp, steps, bpm, raw));
        held = broken.isEmpty()
                ? new Refusal(row, at, shared, "value.range", "STEPS", "must be from 0 to " + (long) most)
                : new Refusal(row, at, shared, broken, "TIMESTAMP", "must lie between 1970 and the upload");
    }

    private void take(long at, long steps, long bpm, long raw) {
        Kind kind = table.kind(type, raw);
        before = kind == Kind.UNCHANGED ? before : kind;
        minute.begin(at);
        boolean used = false;
        if (before != Kind.NOT_WORN) {
            if (table.running()) {
                used |= counter.stands(at, steps);
            } else if (steps >= 0 && minutes > 1) {
                outcomes.interval(source, taken(at, steps));
                used = true;
            } else if (steps >= 0) {
                minute.steps((int) steps);
            }
            int beats = beats(bpm);
            if (beats > 0) {
                minute.heartRate(beats);
            }
            used |= beats > 0 || (!table.running() && steps >= 0);
        }
        minute.add(before, used);
    }

    /** Must be called after the last row, also where the database breaks off after it. */
    void finish() {
        giveHeld(Long.MIN_VALUE);
        minute.give();
    }

    private Interval taken(long from, long steps) {
        return Interval.newBuilder()
                .setId("steps|" + from)
                .setStartMs(from * MINUTE_S * 1000)
                .setEndMs((from + minutes) * MINUTE_S * 1000)
                .setSteps(StepsTaken.newBuilder().setStepsThousandths(steps * 1000))
                .build();
    }

    private void giveHeld(long nextMinute) {
        Refusal refusal = held;
        if (refusal == null) {
            return;
        }
        held = null;
        boolean shared = refusal.shared() || refusal.minute() == nextMinute;
        outcomes.reject(
                new KeptRow(table.name(), source, refusal.row(), learnt(refusal.row(), shared)),
                refusal.rule(),
                refusal.column(),
                refusal.message());
    }

    private Map<String, String> learnt(NumberRow row, boolean shared) {
        if (shared) {
            return Map.of(Reject.NEEDS, Outcomes.OF_ITS_MINUTE);
        }
        if (table.running() && row.value(1) > 0) {
            return Map.of(Reject.NEEDS, "the sample before it, from which its steps are counted");
        }
        return KeptRow.sample(type, minutes, before);
    }
}
