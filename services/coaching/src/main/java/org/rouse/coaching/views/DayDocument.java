package org.rouse.coaching.views;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.rouse.contracts.v1.AerobicMinutes;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.DayWorkout;
import org.rouse.contracts.v1.Microbreak;
import org.rouse.contracts.v1.MinuteState;
import org.rouse.contracts.v1.StateRun;
import org.rouse.contracts.v1.StepRuns;

/**
 * A local day as a document: {@code runs} is state number and minutes in turn, {@code microbreaks} first minute and minutes in turn,
 * {@code aerobic} the seven counts in the order of the message's fields, {@code steps} and each of {@code workouts} as on the log. Numbers
 * of states are those of the message.
 */
final class DayDocument {

    private DayDocument() {}

    static Document write(DayView day) {
        List<Integer> runs = new ArrayList<>(2 * day.getRunsCount());
        for (StateRun run : day.getRunsList()) {
            runs.add(run.getStateValue());
            runs.add(run.getMinutes());
        }
        List<Long> microbreaks = new ArrayList<>(2 * day.getMicrobreaksCount());
        for (Microbreak microbreak : day.getMicrobreaksList()) {
            microbreaks.add(microbreak.getFirstMinute());
            microbreaks.add((long) microbreak.getMinutes());
        }
        AerobicMinutes aerobic = day.getAerobic();
        Document document = new Document("_id", Keys.of(day.getPersonId(), day.getLocalDate()))
                .append("zone", day.getZone())
                .append("first", day.getFirstMinute())
                .append("end", day.getEndMinute())
                .append("runs", runs)
                .append(
                        "aerobic",
                        List.of(
                                aerobic.getModerateLowImpact(),
                                aerobic.getVigorousLowImpact(),
                                aerobic.getModerateHighImpact(),
                                aerobic.getVigorousHighImpact(),
                                aerobic.getModerateUntyped(),
                                aerobic.getVigorousUntyped(),
                                aerobic.getLight()))
                .append("microbreaks", microbreaks)
                .append("knownAwake", day.getKnownAwakeMinutes())
                .append("changed", day.getChangedAtMs());
        if (day.getWorkoutsCount() > 0) {
            document.append(
                    "workouts",
                    day.getWorkoutsList().stream().map(Stored::write).toList());
        }
        return day.hasSteps() ? document.append("steps", Stored.write(day.getSteps())) : document;
    }

    static DayView read(Document document) {
        String id = document.getString("_id");
        DayView.Builder day = DayView.newBuilder()
                .setPersonId(Keys.personOf(id))
                .setLocalDate(Keys.dateOf(id))
                .setZone(document.getString("zone"))
                .setFirstMinute(document.getLong("first"))
                .setEndMinute(document.getLong("end"))
                .setAerobic(aerobic(document.getList("aerobic", Integer.class)))
                .setKnownAwakeMinutes(document.getInteger("knownAwake"));
        List<Integer> runs = document.getList("runs", Integer.class);
        for (int i = 0; i < runs.size(); i += 2) {
            MinuteState state = MinuteState.forNumber(runs.get(i));
            day.addRuns(StateRun.newBuilder()
                    .setState(state == null ? MinuteState.MINUTE_STATE_UNKNOWN : state)
                    .setMinutes(runs.get(i + 1)));
        }
        List<Long> microbreaks = document.getList("microbreaks", Long.class);
        for (int i = 0; i < microbreaks.size(); i += 2) {
            day.addMicrobreaks(Microbreak.newBuilder()
                    .setFirstMinute(microbreaks.get(i))
                    .setMinutes(microbreaks.get(i + 1).intValue()));
        }
        Long changed = document.getLong("changed");
        if (changed != null) {
            day.setChangedAtMs(changed);
        }
        Binary steps = document.get("steps", Binary.class);
        if (steps != null) {
            day.setSteps(Stored.read(StepRuns.parser(), steps));
        }
        List<Binary> workouts = document.getList("workouts", Binary.class);
        if (workouts != null) {
            workouts.forEach(workout -> day.addWorkouts(Stored.read(DayWorkout.parser(), workout)));
        }
        return day.build();
    }

    private static AerobicMinutes aerobic(List<Integer> counts) {
        return AerobicMinutes.newBuilder()
                .setModerateLowImpact(counts.get(0))
                .setVigorousLowImpact(counts.get(1))
                .setModerateHighImpact(counts.get(2))
                .setVigorousHighImpact(counts.get(3))
                .setModerateUntyped(counts.get(4))
                .setVigorousUntyped(counts.get(5))
                .setLight(counts.get(6))
                .build();
    }
}
