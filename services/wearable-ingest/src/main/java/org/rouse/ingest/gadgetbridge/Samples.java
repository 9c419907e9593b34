package org.rouse.ingest.gadgetbridge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rouse.contracts.v1.Source;

/** Reads one table of samples, device by device in the order of time. */
final class Samples {

    private static final long NOT_MEASURED = -1;
    private static final long MINUTE_S = 60;
    /** No second is so late: what is larger counts milliseconds. */
    private static final long LAST_SECOND = 100_000_000_000L;

    private static final int MOST_STEPS = 400;
    private static final int LOWEST_BPM = 20;
    private static final int HIGHEST_BPM = 254;

    private final Database database;
    private final SampleTable table;
    private final Devices devices;
    private final Outcomes outcomes;

    Samples(Database database, SampleTable table, Devices devices, Outcomes outcomes) {
        this.database = database;
        this.table = table;
        this.devices = devices;
        this.outcomes = outcomes;
    }

    void read() throws SQLException {
        Set<String> present = database.columns(table.name());
        if (!present.contains("TIMESTAMP") || !present.contains("DEVICE_ID")) {
            return;
        }
        outcomes.tableFound();
        List<String> columns = Stream.of("TIMESTAMP", "STEPS", "HEART_RATE", "RAW_KIND")
                .map(column -> present.contains(column) ? column : Long.toString(NOT_MEASURED))
                .toList();
        for (long device : database.devicesIn(table.name())) {
            OfDevice samples = new OfDevice(device);
            try {
                database.rows(table.name(), columns, "TIMESTAMP", device, samples::read);
            } finally {
                samples.minute.give();
            }
        }
    }

    private final class OfDevice {

        private final Source source;
        private final String type;
        private final SampleMinute minute;
        private final StepCounter counter;
        private Kind before = Kind.OPEN;

        private OfDevice(long device) {
            source = devices.source(device);
            type = devices.type(device);
            minute = new SampleMinute(source, outcomes);
            counter = new StepCounter(source, outcomes);
        }

        private void read(ResultSet row) throws SQLException {
            long stamp = row.getLong(1);
            long seconds = stamp > LAST_SECOND ? stamp / 1000 : stamp;
            long at = Math.floorDiv(table.endsAt() ? seconds - 1 : seconds, MINUTE_S);
            String broken = outcomes.broken(at * MINUTE_S * 1000, (at + 1) * MINUTE_S * 1000);
            if (!broken.isEmpty()) {
                reject(broken, "TIMESTAMP", "must lie between 1970 and the upload");
                return;
            }
            long steps = value(row, 2);
            long bpm = value(row, 3);
            if (!table.running() && steps > MOST_STEPS) {
                reject("value.range", "STEPS", "must be from 0 to " + MOST_STEPS);
                return;
            }
            Kind kind = table.kind(type, value(row, 4));
            before = kind == Kind.UNCHANGED ? before : kind;
            minute.begin(at);
            if (before != Kind.NOT_WORN) {
                if (table.running()) {
                    counter.stands(at, steps);
                } else if (steps >= 0) {
                    minute.steps((int) steps);
                }
                if (bpm >= LOWEST_BPM && bpm <= HIGHEST_BPM) { // 0, 255 and less than none: not measured
                    minute.heartRate((int) bpm);
                }
            }
            minute.add(before);
        }

        private void reject(String rule, String column, String message) {
            minute.give();
            outcomes.reject(source, rule, table.name(), column, message);
        }

        private static long value(ResultSet row, int column) throws SQLException {
            long value = row.getLong(column);
            return row.wasNull() ? NOT_MEASURED : value;
        }
    }
}
