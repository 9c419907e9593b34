package org.rouse.ingest.gadgetbridge;

import java.sql.SQLException;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Sleep;
import org.rouse.contracts.v1.SleepStage;
import org.rouse.contracts.v1.Source;

/**
 * Nights that are stored apart from the samples, in milliseconds. Garmin's stages are stamped with their ends, the first of which
 * began at the event that says so; Xiaomi's nights are told as a whole, so that their stages are not needed.
 */
final class Nights {

    private static final String GARMIN_STAGES = "GARMIN_SLEEP_STAGE_SAMPLE";
    private static final String GARMIN_EVENTS = "GARMIN_EVENT_SAMPLE";
    private static final String XIAOMI_NIGHTS = "XIAOMI_SLEEP_TIME_SAMPLE";
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
        if (nights.has(XIAOMI_NIGHTS, "WAKEUP_TIME")) {
            for (long device : database.devicesIn(XIAOMI_NIGHTS)) {
                Source source = devices.source(device);
                database.rows(
                        XIAOMI_NIGHTS,
                        List.of("TIMESTAMP", "WAKEUP_TIME"),
                        "TIMESTAMP",
                        device,
                        row -> nights.give(
                                XIAOMI_NIGHTS,
                                source,
                                row.getLong(1),
                                row.getLong(2),
                                "night|" + row.getLong(1),
                                SleepStage.SLEEP_STAGE_ASLEEP));
            }
        }
    }

    private boolean has(String table, String column) throws SQLException {
        boolean has =
                database.has(table) && database.columns(table).containsAll(Set.of("TIMESTAMP", "DEVICE_ID", column));
        if (has) {
            outcomes.tableFound();
        }
        return has;
    }

    private void garmin(long device, Source source) throws SQLException {
        NavigableSet<Long> starts = garminStarts(device);
        long[] before = {Long.MIN_VALUE};
        database.rows(GARMIN_STAGES, List.of("TIMESTAMP", "STAGE"), "TIMESTAMP", device, row -> {
            long end = row.getLong(1);
            int stage = row.getInt(2);
            Long start = starts.lower(end);
            long from = Math.max(before[0], start == null ? Long.MIN_VALUE : start);
            before[0] = end;
            if (from == Long.MIN_VALUE || stage == UNMEASURABLE) {
                outcomes.ignore("not used: sleep that could not be measured, or without a beginning");
                return;
            }
            give(
                    GARMIN_STAGES,
                    source,
                    from,
                    end,
                    "sleep|" + end,
                    stage == AWAKE ? SleepStage.SLEEP_STAGE_AWAKE : SleepStage.SLEEP_STAGE_ASLEEP);
        });
    }

    private NavigableSet<Long> garminStarts(long device) throws SQLException {
        TreeSet<Long> starts = new TreeSet<>();
        if (has(GARMIN_EVENTS, "EVENT_TYPE")) {
            database.rows(GARMIN_EVENTS, List.of("TIMESTAMP", "EVENT", "EVENT_TYPE"), "TIMESTAMP", device, row -> {
                boolean falls = row.getInt(2) == SLEEP_EVENT && row.getInt(3) == 0 && !row.wasNull();
                if (falls && starts.size() < MOST_STARTS) {
                    starts.add(row.getLong(1));
                }
            });
        }
        return starts;
    }

    private void give(String table, Source source, long start, long end, String id, SleepStage stage) {
        String broken = outcomes.broken(start, end);
        if (!broken.isEmpty()) {
            outcomes.reject(
                    source, broken, table, "TIMESTAMP", "must begin a night of at most 24 hours before the upload");
            return;
        }
        outcomes.interval(
                source,
                Interval.newBuilder()
                        .setId(id)
                        .setStartMs(start)
                        .setEndMs(end)
                        .setSleep(Sleep.newBuilder().setStage(stage))
                        .build());
        outcomes.accept(1);
    }
}
