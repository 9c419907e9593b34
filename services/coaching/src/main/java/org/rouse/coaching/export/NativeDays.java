package org.rouse.coaching.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.rouse.coaching.movement.time.UtcDays;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.MinuteState;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Local days in Rouse's own upload format, so that exported minutes give the same days wherever they are uploaded. A stored day has states,
 * steps and totals of effort, but neither the reporting devices nor the impact of single moderate minutes. So the exported day has one
 * source, and its efforts are typed in turn: low impact, high impact, unknown type, no aerobic type. Workouts are exported beside them,
 * under names that earn no credit twice.
 */
public final class NativeDays {

    private static final double MODERATE_MET = 4;
    private static final double VIGOROUS_MET = 8;

    /** The MET of entries beside the efforts: less than any effort. */
    private static final double NO_EFFORT_MET = 1;

    private final JsonMapper json;

    /** Written by that mapper. */
    public NativeDays(JsonMapper json) {
        this.json = json;
    }

    /** The uploads of the day, each whole by itself; none for an unknown day. */
    public List<String> uploads(DayView day) {
        DayMinutes minutes = new DayMinutes(day);
        Efforts efforts = new Efforts(day.getAerobic());
        List<String> activities = IntStream.range(0, minutes.length())
                .mapToObj(i -> efforts.next(minutes.state(i)))
                .toList();
        IntPredicate ownSteps =
                i -> minutes.steps(i) == 0 || (minutes.isWorn(i) && !Efforts.isUntyped(activities.get(i)));
        List<String> uploads = new ArrayList<>(3);
        if (minutes.count(MinuteState.MINUTE_STATE_UNKNOWN) < minutes.length()) {
            uploads.add(json.writeValueAsString(worn(day, minutes, activities, ownSteps)));
        }
        ArrayNode steps = carried(minutes, ownSteps);
        if (!steps.isEmpty()) {
            uploads.add(json.writeValueAsString(
                    upload("rouse-export-steps", "phone").set("stepCounts", steps)));
        }
        if (day.getWorkoutsCount() > 0) {
            uploads.add(json.writeValueAsString(
                    upload("rouse-export-workouts", "self-report").set("workouts", workouts(day))));
        }
        return uploads;
    }

    /** Exported as self-reports, as nothing else may end them. */
    private ArrayNode workouts(DayView day) {
        ArrayNode workouts = json.createArrayNode();
        day.getWorkoutsList()
                .forEach(workout -> workouts.addObject()
                        .put("id", "workout-" + workout.getFirstMinute() + "-" + workout.getActivity())
                        .put("activity", workout.getActivity())
                        .put("start", at(workout.getFirstMinute()))
                        .put("end", at(workout.getFirstMinute() + workout.getMinutes()))
                        .put("met", NO_EFFORT_MET));
        return workouts;
    }

    private static String at(long minute) {
        return UtcDays.instant(minute).toString();
    }

    private ObjectNode worn(DayView day, DayMinutes minutes, List<String> activities, IntPredicate ownSteps) {
        ObjectNode upload = upload("rouse-export", "wearable");
        ArrayNode series = upload.putArray("series");
        series(series, minutes, "intensity", intensities(day, minutes));
        series(
                series,
                minutes,
                "worn",
                column(
                        minutes,
                        i -> minutes.isWorn(i)
                                ? 1
                                : minutes.state(i) == MinuteState.MINUTE_STATE_NOT_WORN ? 0 : DayMinutes.NOTHING));
        series(
                series,
                minutes,
                "asleep",
                column(minutes, i -> minutes.state(i) == MinuteState.MINUTE_STATE_SLEEP ? 1 : DayMinutes.NOTHING));
        series(
                series,
                minutes,
                "steps",
                column(minutes, i -> ownSteps.test(i) ? minutes.steps(i) : DayMinutes.NOTHING));
        efforts(upload.putArray("workouts"), minutes, activities);
        ArrayNode transport = upload.putArray("transport");
        minutes.runs(minutes::state).stream()
                .filter(run -> minutes.state(run.from()) == MinuteState.MINUTE_STATE_TRANSPORT)
                .forEach(run -> span(transport, minutes, run));
        return upload;
    }

    /** Each workout has one intensity and one type. */
    private static void efforts(ArrayNode workouts, DayMinutes minutes, List<String> activities) {
        minutes.runs(i -> minutes.state(i) + activities.get(i)).stream()
                .filter(run -> !activities.get(run.from()).isEmpty())
                .forEach(run -> span(workouts, minutes, run)
                        .put("id", "effort-" + minutes.at(run.from()))
                        .put("activity", activities.get(run.from()))
                        .put(
                                "met",
                                minutes.state(run.from()) == MinuteState.MINUTE_STATE_VIGOROUS
                                        ? VIGOROUS_MET
                                        : MODERATE_MET));
    }

    /** Steps from a carried device, or possibly so: a worn device's steps would prove wear, or give a type to an effort without one. */
    private ArrayNode carried(DayMinutes minutes, IntPredicate ownSteps) {
        ArrayNode counts = json.createArrayNode();
        minutes.runs(i -> ownSteps.test(i) ? DayMinutes.NOTHING : minutes.steps(i)).stream()
                .filter(run -> !ownSteps.test(run.from()) && minutes.steps(run.from()) != DayMinutes.NOTHING)
                .forEach(run -> span(counts, minutes, run).put("steps", minutes.steps(run.from()) * run.minutes()));
        return counts;
    }

    /** Light effort is credited in sleep and in a vehicle too: the first of these minutes get what the upright ones lack. */
    private static int[] intensities(DayView day, DayMinutes minutes) {
        int light = day.getAerobic().getLight() - minutes.count(MinuteState.MINUTE_STATE_UPRIGHT);
        int[] intensities = new int[minutes.length()];
        for (int i = 0; i < intensities.length; i++) {
            intensities[i] = switch (minutes.state(i)) {
                case MINUTE_STATE_UNKNOWN, MINUTE_STATE_NOT_WORN, UNRECOGNIZED -> DayMinutes.NOTHING;
                case MINUTE_STATE_SEDENTARY -> 0;
                case MINUTE_STATE_SLEEP, MINUTE_STATE_TRANSPORT -> light-- > 0 ? 1 : 0;
                case MINUTE_STATE_UPRIGHT -> 1;
                case MINUTE_STATE_MODERATE -> 2;
                case MINUTE_STATE_VIGOROUS -> 3;
            };
        }
        return intensities;
    }

    private ObjectNode upload(String id, String kind) {
        ObjectNode upload = json.createObjectNode();
        upload.putObject("source").put("id", id).put("kind", kind);
        return upload.put("lane", "backfill");
    }

    private static int[] column(DayMinutes minutes, IntUnaryOperator value) {
        return IntStream.range(0, minutes.length()).map(value).toArray();
    }

    private static void series(ArrayNode all, DayMinutes minutes, String measure, int[] values) {
        if (IntStream.of(values).allMatch(value -> value == DayMinutes.NOTHING)) {
            return;
        }
        ArrayNode column = all.addObject()
                .put("measure", measure)
                .put("start", minutes.at(0).toString())
                .putArray("values");
        for (int value : values) {
            if (value == DayMinutes.NOTHING) {
                column.addNull();
            } else {
                column.add(value);
            }
        }
    }

    private static ObjectNode span(ArrayNode all, DayMinutes minutes, DayMinutes.Run run) {
        return all.addObject()
                .put("start", minutes.at(run.from()).toString())
                .put("end", minutes.at(run.to()).toString());
    }
}
