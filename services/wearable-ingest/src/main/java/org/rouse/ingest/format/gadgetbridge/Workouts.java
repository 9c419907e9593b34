package org.rouse.ingest.format.gadgetbridge;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.Workout;
import org.rouse.ingest.format.evidence.WorkoutTimer;
import org.rouse.ingest.format.shared.rows.NumberRow;

/** Recorded workouts, in milliseconds, by Gadgetbridge's own numbers of activities. */
final class Workouts {

    static final String TABLE = "BASE_ACTIVITY_SUMMARY";

    private static final List<String> COLUMNS = List.of("START_TIME", "END_TIME", "ACTIVITY_KIND");

    private static final String SUMMARY = "SUMMARY_DATA";
    private static final String ACTIVE = "ACTIVE_SECONDS";

    /** The columns with the total time of the timer, which is in a JSON text beside them. */
    private static final List<String> TIMED = List.of("START_TIME", "END_TIME", "ACTIVITY_KIND", ACTIVE);

    private static final List<String> ASKED = List.of(
            "START_TIME",
            "END_TIME",
            "ACTIVITY_KIND",
            "CASE WHEN json_valid(SUMMARY_DATA) AND json_type(SUMMARY_DATA, '$.activeSeconds.value') IN ('integer', 'real')"
                    + " THEN json_extract(SUMMARY_DATA, '$.activeSeconds.value') ELSE -1 END");

    private static final int ACTIVE_AT = 3;

    private static final Map<Integer, String> ACTIVITIES = Map.ofEntries(
            Map.entry(0x10, "running"),
            Map.entry(0x20, "walking"),
            Map.entry(0x40, "swimming"),
            Map.entry(0x80, "cycling"),
            Map.entry(0x100, "treadmill-running"),
            Map.entry(0x400, "open-water-swimming"),
            Map.entry(0x800, "indoor-cycling"),
            Map.entry(0x1000, "elliptical"),
            Map.entry(0x2000, "rope-jumping"),
            Map.entry(0x4000, "yoga"),
            Map.entry(0x8000, "football"),
            Map.entry(0x10000, "rowing-machine"),
            Map.entry(0x20000, "cricket"),
            Map.entry(0x40000, "basketball"),
            Map.entry(0x80000, "table-tennis"),
            Map.entry(0x100000, "badminton"),
            Map.entry(0x200000, "strength-training"),
            Map.entry(0x400000, "hiking"),
            Map.entry(0x800000, "climbing"));

    /** Not measured, light and deep sleep, not worn, REM sleep, awake in the night, any sleep. */
    private static final Set<Integer> NO_WORKOUTS = Set.of(-1, 2, 4, 8, 0x0100_0000, 0x0200_0000, 0x0400_0000);

    private Workouts() {}

    static void read(Database database, Devices devices, Outcomes outcomes) throws SQLException {
        if (!database.has(TABLE)) {
            return;
        }
        Set<String> present = database.columns(TABLE);
        if (!present.containsAll(COLUMNS) || !present.contains("DEVICE_ID")) {
            return;
        }
        boolean timed = present.contains(SUMMARY);
        outcomes.tableFound(TABLE);
        for (long device : database.devicesIn(TABLE)) {
            Source source = devices.source(device);
            database.rows(
                    TABLE,
                    timed ? ASKED : COLUMNS,
                    "START_TIME",
                    device,
                    row -> give(source, Database.numbers(row, timed ? TIMED : COLUMNS), outcomes));
        }
    }

    /** The columns of a row that was kept by itself. */
    static List<String> columns(byte[] raw) {
        return new String(raw, StandardCharsets.UTF_8).contains(ACTIVE) ? TIMED : COLUMNS;
    }

    static void give(Source source, NumberRow row, Outcomes outcomes) {
        long start = row.value(0);
        long end = row.value(1);
        int kind = (int) row.value(2);
        if (NO_WORKOUTS.contains(kind)) {
            outcomes.ignore("not used: a summary of sleep or of not wearing the device");
            return;
        }
        String broken = outcomes.broken(start, end);
        if (!broken.isEmpty()) {
            outcomes.reject(
                    new KeptRow(TABLE, source, row, Map.of()),
                    broken,
                    "END_TIME",
                    "must end a workout of at most 24 hours before the upload");
            return;
        }
        outcomes.interval(
                source,
                Interval.newBuilder()
                        .setId("workout|" + start)
                        .setStartMs(start)
                        .setEndMs(end)
                        .setWorkout(new WorkoutTimer()
                                .ran(
                                        row.columns().size() > ACTIVE_AT
                                                ? row.value(ACTIVE_AT) * 1000.0
                                                : WorkoutTimer.UNTOLD)
                                .tell(
                                        Workout.newBuilder().setActivity(ACTIVITIES.getOrDefault(kind, "exercise")),
                                        start,
                                        end))
                        .build());
        outcomes.accept(1);
    }
}
