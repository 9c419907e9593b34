package org.rouse.ingest.gadgetbridge;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.Workout;

/** Recorded workouts, in milliseconds, by Gadgetbridge's own numbers of activities. */
final class Workouts {

    private static final String TABLE = "BASE_ACTIVITY_SUMMARY";

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

    private Workouts() {}

    static void read(Database database, Devices devices, Outcomes outcomes) throws SQLException {
        List<String> columns = List.of("START_TIME", "END_TIME", "ACTIVITY_KIND");
        if (!database.has(TABLE)
                || !database.columns(TABLE)
                        .containsAll(Set.of("START_TIME", "END_TIME", "ACTIVITY_KIND", "DEVICE_ID"))) {
            return;
        }
        outcomes.tableFound();
        for (long device : database.devicesIn(TABLE)) {
            Source source = devices.source(device);
            database.rows(
                    TABLE,
                    columns,
                    "START_TIME",
                    device,
                    row -> give(source, row.getLong(1), row.getLong(2), row.getInt(3), outcomes));
        }
    }

    private static void give(Source source, long start, long end, int kind, Outcomes outcomes) {
        String broken = outcomes.broken(start, end);
        if (!broken.isEmpty()) {
            outcomes.reject(
                    source, broken, TABLE, "END_TIME", "must end a workout of at most 24 hours before the upload");
            return;
        }
        outcomes.interval(
                source,
                Interval.newBuilder()
                        .setId("workout|" + start)
                        .setStartMs(start)
                        .setEndMs(end)
                        .setWorkout(Workout.newBuilder().setActivity(ACTIVITIES.getOrDefault(kind, "exercise")))
                        .build());
        outcomes.accept(1);
    }
}
