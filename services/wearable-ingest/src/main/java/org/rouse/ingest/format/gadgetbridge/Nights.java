package org.rouse.ingest.format.gadgetbridge;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Sleep;
import org.rouse.contracts.v1.SleepStage;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.format.shared.rows.NumberRow;

/**
 * Nights that are stored apart from the samples, in milliseconds. Garmin's stages are stamped with their ends, the first of which began at
 * the event of falling asleep; other nights are stored as a whole, so that their stages are not needed.
 */
final class Nights {

    static final String GARMIN_STAGES = "GARMIN_SLEEP_STAGE_SAMPLE";
    static final String GARMIN_EVENTS = "GARMIN_EVENT_SAMPLE";
    static final List<String> GARMIN_COLUMNS = List.of("TIMESTAMP", "STAGE");
    static final List<String> NIGHT_COLUMNS = List.of("TIMESTAMP", "WAKEUP_TIME");
    private static final int SLEEP_EVENT = 74;
    private static final int UNMEASURABLE = 0;
    private static final int AWAKE = 1;
    private static final int MOST_STARTS = 100_000;

    private final Database database;
    private final Outcomes outcomes;

    private Nights(Database database, Outcomes outcomes) {
        this.database = database;
        this.outcomes = outcomes;
    }

    static void read(Database database, Devices devices, Outcomes outcomes) throws SQLException {
        Nights nights = new Nights(database, outcomes);
        if (nights.has(GARMIN_STAGES, "STAGE")) {
            for (long device : database.devicesIn(GARMIN_STAGES)) {
                nights.garmin(device, devices.source(device));
            }
        }
        for (String table : database.tables()) {
            if (isWhole(table) && nights.has(table, "WAKEUP_TIME")) {
                nights.whole(table, devices);
            }
        }
    }

    /** Whether a table holds nights from falling asleep to waking: Xiaomi's, CMF's, Colmi's. */
    static boolean isWhole(String table) {
        return table.equals("XIAOMI_SLEEP_TIME_SAMPLE") || table.endsWith("_SLEEP_SESSION_SAMPLE");
    }

    private void whole(String table, Devices devices) throws SQLException {
        for (long device : database.devicesIn(table)) {
            Source source = devices.source(device);
            database.rows(
                    table,
                    NIGHT_COLUMNS,
                    "TIMESTAMP",
                    device,
                    row -> night(table, source, Database.numbers(row, NIGHT_COLUMNS), outcomes));
        }
    }

    private boolean has(String table, String column) throws SQLException {
        boolean has = holds(table, column);
        if (has) {
            outcomes.tableFound(table);
        }
        return has;
    }

    private boolean holds(String table, String column) throws SQLException {
        return database.has(table) && database.columns(table).containsAll(Set.of("TIMESTAMP", "DEVICE_ID", column));
    }

    private void garmin(long device, Source source) throws SQLException {
        NavigableSet<Long> starts = garminStarts(device);
        long[] before = {Long.MIN_VALUE};
        database.rows(GARMIN_STAGES, GARMIN_COLUMNS, "TIMESTAMP", device, row -> {
            NumberRow numbers = Database.numbers(row, GARMIN_COLUMNS);
            long end = numbers.value(0);
            Long start = starts.lower(end);
            long from = Math.max(before[0], start == null ? Long.MIN_VALUE : start);
            before[0] = end;
            if (from == Long.MIN_VALUE || numbers.value(1) == UNMEASURABLE) {
                outcomes.ignore("not used: sleep that could not be measured, or without a beginning");
                return;
            }
            garminStage(source, from, numbers, outcomes);
        });
    }

    static void garminStage(Source source, long from, NumberRow row, Outcomes outcomes) {
        give(
                new KeptRow(GARMIN_STAGES, source, row, Map.of(KeptRow.FROM, Long.toString(from))),
                from,
                row.value(0),
                "sleep|" + row.value(0),
                Sleep.newBuilder()
                        .setStage(row.value(1) == AWAKE ? SleepStage.SLEEP_STAGE_AWAKE : SleepStage.SLEEP_STAGE_ASLEEP)
                        .setPartOf("sleep-stages"),
                outcomes);
    }

    static void night(String table, Source source, NumberRow row, Outcomes outcomes) {
        give(
                new KeptRow(table, source, row, Map.of()),
                row.value(0),
                row.value(1),
                "night|" + row.value(0),
                Sleep.newBuilder().setStage(SleepStage.SLEEP_STAGE_ASLEEP),
                outcomes);
    }

    private NavigableSet<Long> garminStarts(long device) throws SQLException {
        TreeSet<Long> starts = new TreeSet<>();
        if (holds(GARMIN_EVENTS, "EVENT_TYPE")) {
            database.rows(GARMIN_EVENTS, List.of("TIMESTAMP", "EVENT", "EVENT_TYPE"), "TIMESTAMP", device, row -> {
                boolean falls = row.getInt(2) == SLEEP_EVENT && row.getInt(3) == 0 && !row.wasNull();
                if (falls && starts.size() < MOST_STARTS) {
                    starts.add(row.getLong(1));
                }
            });
        }
        return starts;
    }

    private static void give(KeptRow row, long start, long end, String id, Sleep.Builder sleep, Outcomes outcomes) {
        String broken = outcomes.broken(start, end);
        if (!broken.isEmpty()) {
            outcomes.reject(row, broken, "TIMESTAMP", "must begin a night of at most 24 hours before the upload");
            return;
        }
        outcomes.interval(
                row.source(),
                Interval.newBuilder()
                        .setId(id)
                        .setStartMs(start)
                        .setEndMs(end)
                        .setSleep(sleep)
                        .build());
        outcomes.accept(1);
    }
}
