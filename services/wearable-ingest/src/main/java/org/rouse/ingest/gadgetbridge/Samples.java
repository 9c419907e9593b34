package org.rouse.ingest.gadgetbridge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.StepsTaken;

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
        List<String> columns = Stream.of("TIMESTAMP", "STEPS", "HEART_RATE", table.kindColumn())
                .map(column -> present.contains(column) ? measured(column) : Long.toString(NOT_MEASURED))
                .toList();
        for (long device : database.devicesIn(table.name())) {
            Spacing spacing = new Spacing();
            database.beginning(table.name(), "TIMESTAMP", device, spacing::add);
            OfDevice samples = new OfDevice(device, table.running() ? 1 : spacing.minutes());
            try {
                database.rows(table.name(), columns, "TIMESTAMP", device, samples::read);
            } finally {
                samples.minute.give();
            }
        }
    }

    /** Has the database itself stand in for what is null: a call less for each value of each row. */
    private static String measured(String column) {
        return column.equals("TIMESTAMP") ? column : "COALESCE(" + column + ", " + NOT_MEASURED + ")";
    }

    private static long seconds(long stamp) {
        return stamp > LAST_SECOND ? stamp / 1000 : stamp;
    }

    /** Finds how far apart the samples of a device are: most devices store one a minute, some one a quarter of an hour or an hour. */
    private static final class Spacing {

        private static final long LONGEST_MINUTES = 60;

        private final Map<Long, Integer> seen = new HashMap<>();
        private long last = -1;
        private int all;

        private void add(long stamp) {
            if (last >= 0) {
                seen.merge(Math.floorDiv(seconds(stamp) - last, MINUTE_S), 1, Integer::sum);
                all++;
            }
            last = seconds(stamp);
        }

        /** The distance of most samples, in minutes; 1 where no distance is that of most. */
        private long minutes() {
            return seen.entrySet().stream()
                    .filter(entry -> entry.getValue() * 2 > all)
                    .map(Map.Entry::getKey)
                    .filter(minutes -> minutes > 1 && minutes <= LONGEST_MINUTES)
                    .findFirst()
                    .orElse(1L);
        }
    }

    private final class OfDevice {

        private final Source source;
        private final String type;
        private final SampleMinute minute;
        private final StepCounter counter;
        private final long minutes;
        private Kind before = Kind.OPEN;

        /** @param minutes from one sample to the next, over which its steps were taken */
        private OfDevice(long device, long minutes) {
            this.minutes = minutes;
            source = devices.source(device);
            type = devices.type(device);
            minute = new SampleMinute(source, outcomes);
            counter = new StepCounter(source, outcomes);
        }

        private void read(ResultSet row) throws SQLException {
            long seconds = seconds(row.getLong(1));
            long at = Math.floorDiv(table.endsAt() ? seconds - 1 : seconds, MINUTE_S);
            String broken = outcomes.broken(at * MINUTE_S * 1000, (at + 1) * MINUTE_S * 1000);
            if (!broken.isEmpty()) {
                reject(broken, "TIMESTAMP", "must lie between 1970 and the upload");
                return;
            }
            long steps = row.getLong(2);
            long bpm = row.getLong(3);
            if (!table.running() && steps > MOST_STEPS * minutes) {
                reject("value.range", "STEPS", "must be from 0 to " + MOST_STEPS * minutes);
                return;
            }
            Kind kind = table.kind(type, row.getLong(4));
            before = kind == Kind.UNCHANGED ? before : kind;
            minute.begin(at);
            if (before != Kind.NOT_WORN) {
                if (table.running()) {
                    counter.stands(at, steps);
                } else if (steps >= 0 && minutes > 1) {
                    outcomes.interval(source, taken(at, steps));
                } else if (steps >= 0) {
                    minute.steps((int) steps);
                }
                if (bpm >= LOWEST_BPM && bpm <= HIGHEST_BPM) { // 0, 255 and less than none: not measured
                    minute.heartRate((int) bpm);
                }
            }
            minute.add(before);
        }

        private Interval taken(long minute, long steps) {
            return Interval.newBuilder()
                    .setId("steps|" + minute)
                    .setStartMs(minute * MINUTE_S * 1000)
                    .setEndMs((minute + minutes) * MINUTE_S * 1000)
                    .setSteps(StepsTaken.newBuilder().setStepsThousandths(steps * 1000))
                    .build();
        }

        private void reject(String rule, String column, String message) {
            minute.give();
            outcomes.reject(source, rule, table.name(), column, message);
        }
    }
}
