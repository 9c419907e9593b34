package org.rouse.ingest.format.gadgetbridge;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one table of samples, device by device. */
final class Samples {

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
        if (!present.contains(table.columns().getFirst()) || !present.contains("DEVICE_ID")) {
            return;
        }
        outcomes.tableFound(table.name());
        List<String> columns = table.columns().stream()
                .map(column -> present.contains(column) ? measured(column) : Long.toString(SampleTable.NOT_MEASURED))
                .toList();
        Optional<String> until = table.until(present);
        for (long device : database.devicesIn(table.name())) {
            if (until.isPresent()) {
                spans(device, columns, until.get());
            } else {
                samples(device, columns);
            }
        }
    }

    private void spans(long device, List<String> columns, String until) throws SQLException {
        List<String> all = new ArrayList<>(columns);
        all.add(until);
        SpanRows rows = new SpanRows(table, devices.source(device), devices.type(device), outcomes);
        List<String> names = SpanRows.columns(table);
        try {
            database.rows(
                    table.name(), all, columns.getFirst(), device, row -> rows.read(Database.numbers(row, all, names)));
        } finally {
            rows.finish();
        }
    }

    private void samples(long device, List<String> columns) throws SQLException {
        Spacing spacing = new Spacing();
        database.beginning(table.name(), "TIMESTAMP", device, spacing::add);
        DeviceSamples samples = new DeviceSamples(
                table,
                devices.source(device),
                devices.type(device),
                table.running() ? 1 : spacing.minutes(),
                Kind.OPEN,
                outcomes);
        try {
            database.rows(table.name(), columns, "TIMESTAMP", device, samples::read);
        } finally {
            samples.finish();
        }
    }

    /** Lets the database replace null: one call less for each value of each row. */
    private static String measured(String column) {
        return column.startsWith("TIMESTAMP") ? column : "COALESCE(" + column + ", " + SampleTable.NOT_MEASURED + ")";
    }

    /** Finds the distance between the samples of a device: most devices store one a minute, some one a quarter of an hour or an hour. */
    private static final class Spacing {

        private static final long LONGEST_MINUTES = 60;
        private static final long MINUTE_S = 60;

        private final Map<Long, Integer> seen = new HashMap<>();
        private long last = -1;
        private int all;

        private void add(long stamp) {
            long seconds = DeviceSamples.seconds(stamp);
            if (last >= 0) {
                seen.merge(Math.floorDiv(seconds - last, MINUTE_S), 1, Integer::sum);
                all++;
            }
            last = seconds;
        }

        /** The distance of most samples, in minutes; 1 where no distance has a majority. */
        private long minutes() {
            return seen.entrySet().stream()
                    .filter(entry -> entry.getValue() * 2 > all)
                    .map(Map.Entry::getKey)
                    .filter(minutes -> minutes > 1 && minutes <= LONGEST_MINUTES)
                    .findFirst()
                    .orElse(1L);
        }
    }
}
