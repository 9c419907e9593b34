package org.rouse.ingest.format.fitbit;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Workout;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.WorkoutTimer;
import org.rouse.ingest.format.shared.json.ActivityWords;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.Night;
import org.rouse.ingest.format.shared.json.RecordFacts;
import org.rouse.ingest.format.shared.json.RecordReading;
import org.rouse.ingest.format.shared.time.Occurrence;

/** Reads the records of Fitbit's JSON. */
final class FitbitFacts {

    private static final int MINUTE_MS = 60_000;
    private static final int DAY_MS = 24 * 60 * MINUTE_MS;

    private static final ActivityWords ACTIVITIES = new ActivityWords(Map.ofEntries(
            Map.entry("walk", "walking"),
            Map.entry("outdoor-walk", "walking"),
            Map.entry("run", "running"),
            Map.entry("outdoor-run", "running"),
            Map.entry("treadmill", "treadmill-running"),
            Map.entry("bike", "cycling"),
            Map.entry("outdoor-bike", "cycling"),
            Map.entry("mountain-bike", "cycling"),
            Map.entry("bicycling", "cycling"),
            Map.entry("spinning", "indoor-cycling"),
            Map.entry("stationary-bike", "indoor-cycling"),
            Map.entry("swim", "swimming"),
            Map.entry("hike", "hiking"),
            Map.entry("stairclimber", "stair-machine"),
            Map.entry("rowing-machine", "rowing"),
            Map.entry("weights", "strength-training"),
            Map.entry("weightlifting", "strength-training"),
            Map.entry("aerobic-workout", "low-impact-aerobics")));

    private final String personId;
    private final FitbitTimes times;

    FitbitFacts(String personId, FitbitTimes times) {
        this.personId = personId;
        this.times = times;
    }

    /** The name of an activity in the words of evidence. */
    static String activity(String name) {
        return ACTIVITIES.of(name);
    }

    /** A minute of {@code steps-*.json}. */
    RecordReading exportedSteps(JsonRecord record) throws BrokenRuleException {
        long minute = minute(record, times.utc(record, "/dateTime"), "/dateTime");
        int steps = (int) record.whole("/value", FitbitTable.Column.STEPS.highest);
        return of(new RecordFacts(FitbitRows.SOURCE).minute(Measure.MEASURE_STEPS, minute, steps, 0));
    }

    /** A sample of {@code heart_rate-*.json}. */
    RecordReading exportedHeartRate(JsonRecord record) throws BrokenRuleException {
        long minute = minute(record, times.utc(record, "/dateTime"), "/dateTime");
        if (record.has("/value/confidence") && record.whole("/value/confidence", 3) == 0) {
            return RecordReading.unused("a heart rate without confidence");
        }
        return heartRate(record, "/value/bpm", minute);
    }

    /** One sleep, of the export or the Web API. */
    RecordReading sleep(JsonRecord record) throws BrokenRuleException {
        long length = record.whole("/duration", 2L * DAY_MS);
        long startMs = sleepStart(record, length);
        long endMs = startMs + length;
        Interval.Builder sleep =
                record.interval("sleep:" + record.text("/logId"), startMs, endMs, "/startTime", "/duration");
        Night night = new Night();
        OptionalLong before = OptionalLong.of(startMs);
        for (JsonRecord stage : record.array("/levels/data")) {
            long fromMs = times.local(stage, "/dateTime", before);
            long seconds = stage.whole("/seconds", DAY_MS);
            boolean awake =
                    stage.text("/level").equals("wake") || stage.text("/level").equals("awake");
            before = OptionalLong.of(fromMs + seconds * 1000);
            night.stage(fromMs, fromMs + seconds * 1000, !awake);
        }
        return of(RecordFacts.of(FitbitRows.SOURCE, night.sleep(sleep)));
    }

    /** Where the start lies in the hour that happened twice, the end tells which one is meant. */
    private long sleepStart(JsonRecord record, long length) throws BrokenRuleException {
        if (!record.has("/endTime") || !times.isTwice(record, "/startTime")) {
            return times.local(record, "/startTime");
        }
        OptionalLong endMs = OptionalLong.of(times.local(record, "/endTime") - length);
        return times.local(record, "/startTime", endMs);
    }

    /** A session of {@code exercise-*.json}. */
    RecordReading exportedExercise(JsonRecord record) throws BrokenRuleException {
        return workout(record, times.utc(record, "/startTime"), "/activityName");
    }

    /** A session of the Web API: of a day's summary, or of the list of logs. */
    RecordReading loggedActivity(JsonRecord record) throws BrokenRuleException {
        String name = record.firstOf("/activityParentName", "/activityName", "/name");
        if (!record.has("/startDate")) {
            return workout(record, times.local(record, record.firstOf("/originalStartTime", "/startTime")), name);
        }
        if (!record.isTrue("/hasStartTime")) {
            return RecordReading.unused("an activity of which no time is told");
        }
        String start = record.text("/startDate") + "T" + record.text("/startTime");
        return workout(record, times.local(record, "/startTime", start), name);
    }

    /** One value of an intraday series. */
    RecordReading intraday(String series, String day, JsonRecord record, int minutes, Occurrence meant)
            throws BrokenRuleException {
        if (day.isEmpty()) {
            throw record.broken("/time", "fitbit.day", "needs the day, in activities-" + series + " before it");
        }
        long startMs = times.local(record, "/time", day + "T" + record.text("/time"), meant);
        long minute = minute(record, startMs, "/time");
        return switch (series) {
            case "steps" -> {
                Interval.Builder span = record.interval(
                        "steps:" + startMs, startMs, startMs + (long) minutes * MINUTE_MS, "/time", "/time");
                double most = (double) FitbitTable.Column.STEPS.highest * minutes;
                yield of(new RecordFacts(FitbitRows.SOURCE)
                        .steps(span, record.number("/value", 0, most), record, "/value"));
            }
            case "heart" -> heartRate(record, "/value", minute);
            case "calories" ->
                minutes == 1 ? level(record, minute) : RecordReading.unused("levels of more than a minute");
            default -> RecordReading.unused("of the values of a day, steps, heart rate and levels are");
        };
    }

    /** Calories come with the level and the METs, times 10, that they were computed from. */
    private RecordReading level(JsonRecord record, long minute) throws BrokenRuleException {
        RecordFacts facts = new RecordFacts(FitbitRows.SOURCE);
        if (record.has("/level")) {
            int level = (int) record.whole("/level", FitbitTable.Column.INTENSITY.highest);
            facts.minute(Measure.MEASURE_INTENSITY, minute, level, 0);
        }
        OptionalDouble mets = record.measured("/mets", FitbitTable.Column.METS.highest);
        if (mets.orElse(0) > 0) {
            int thousandths = FitbitTable.Column.METS.inUnit(Math.round(mets.orElseThrow()));
            facts.minute(Measure.MEASURE_MET_THOUSANDTHS, minute, thousandths, 0);
        }
        return of(facts);
    }

    private RecordReading heartRate(JsonRecord record, String pointer, long minute) throws BrokenRuleException {
        FitbitTable.Column column = FitbitTable.Column.HEART_RATE;
        long beats = Math.round(record.number(pointer, column.lowest, column.highest));
        return of(new RecordFacts(FitbitRows.SOURCE).pulses(minute, beats, 1, 0));
    }

    private RecordReading workout(JsonRecord record, long startMs, String namePointer) throws BrokenRuleException {
        String length = record.firstOf("/duration", "/activeDuration", "/originalDuration");
        long endMs = startMs + record.whole(length, 2L * DAY_MS);
        String id = "exercise:" + record.text("/logId");
        Workout.Builder activity = Workout.newBuilder().setActivity(activity(record.text(namePointer)));
        Interval workout = record.interval(id, startMs, endMs, "/startTime", length)
                .setWorkout(new WorkoutTimer()
                        .ran(record.milliseconds("/activeDuration", 1).orElse(WorkoutTimer.UNTOLD))
                        .tell(activity, startMs, endMs))
                .build();
        return of(RecordFacts.of(FitbitRows.SOURCE, workout));
    }

    private static long minute(JsonRecord record, long startMs, String pointer) throws BrokenRuleException {
        long minute = Math.floorDiv(startMs, MINUTE_MS);
        record.checkTime(minute * MINUTE_MS, (minute + 1) * MINUTE_MS, pointer, pointer);
        return minute;
    }

    private RecordReading of(RecordFacts facts) {
        return RecordReading.of(personId, facts);
    }
}
