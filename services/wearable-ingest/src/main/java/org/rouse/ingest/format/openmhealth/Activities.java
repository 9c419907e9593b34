package org.rouse.ingest.format.openmhealth;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.rouse.contracts.v1.InTransport;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Posture;
import org.rouse.contracts.v1.PostureHeld;
import org.rouse.contracts.v1.Sleep;
import org.rouse.contracts.v1.SleepStage;
import org.rouse.contracts.v1.Still;
import org.rouse.contracts.v1.Workout;
import org.rouse.ingest.format.evidence.WorkoutTimer;

/**
 * The meaning of an activity's name. The schema leaves the name free and recommends the CDC's words, so trackers' own words for keeping
 * still, riding and sleeping are recognised too, and anything else is a workout of that name.
 */
final class Activities {

    private static final Set<String> STILL =
            Set.of("sedentary", "still", "sitting", "reclining", "lying", "lying-down", "inactive", "rest", "resting");
    private static final Set<String> TRANSPORT =
            Set.of("in-vehicle", "in-car", "automotive", "driving", "transport", "passenger");
    private static final Set<String> ASLEEP =
            Set.of("sleep", "sleeping", "asleep", "light-sleep", "deep-sleep", "rem-sleep");
    private static final Set<String> NOTHING =
            Set.of("", "unknown", "generic", "tilting", "other", "total-daily-physical-activity");
    private static final Map<String, String> SYNONYMS = Map.of(
            "walk",
            "walking",
            "run",
            "running",
            "biking",
            "cycling",
            "bicycling",
            "cycling",
            "on-bicycle",
            "cycling",
            "on-foot",
            "walking");
    private static final int LONGEST_NAME = 60;
    private static final int HIGHEST_MET = 30;
    private static final int HIGHEST_SPEED_M_PER_H = 100_000;
    private static final double MS_PER_H = 3_600_000;

    private Activities() {}

    /** The fact that the named activity took place over this span, if the name has a meaning. */
    static Optional<Interval> fact(DataPoint point, TimeFrame.Span span) {
        String name = name(point.body().path("activity_name").asString(""));
        Interval.Builder interval = point.interval(span);
        if (NOTHING.contains(name)) {
            return Optional.empty();
        }
        if (STILL.contains(name)) {
            return Optional.of(interval.setStill(Still.getDefaultInstance()).build());
        }
        if (TRANSPORT.contains(name)) {
            return Optional.of(
                    interval.setTransport(InTransport.getDefaultInstance()).build());
        }
        if (ASLEEP.contains(name)) {
            return Optional.of(interval.setSleep(Sleep.newBuilder().setStage(SleepStage.SLEEP_STAGE_ASLEEP))
                    .build());
        }
        if (name.equals("standing")) {
            return Optional.of(interval.setPosture(PostureHeld.newBuilder().setPosture(Posture.POSTURE_STANDING))
                    .build());
        }
        return Optional.of(interval.setWorkout(workout(point, span, name)).build());
    }

    private static Workout workout(DataPoint point, TimeFrame.Span span, String name) {
        double met = point.body().path("met_value").asDouble(0);
        double metres = Quantities.metres(point.body().path("distance")).orElse(0);
        double lasted = (double) span.endMs() - span.startMs();
        OptionalLong told = Quantities.milliseconds(point.body().path("duration"));
        double active = told.isPresent() ? told.getAsLong() : WorkoutTimer.UNTOLD;
        double speed = metres * MS_PER_H / (active > 0 ? Math.min(active, lasted) : lasted);
        Workout.Builder workout = Workout.newBuilder()
                .setActivity(name)
                .setMetThousandths(met > 0 && met <= HIGHEST_MET ? (int) Math.round(met * 1000) : 0)
                .setSpeedMPerH(speed > 0 && speed <= HIGHEST_SPEED_M_PER_H ? (int) Math.round(speed) : 0);
        return new WorkoutTimer()
                .ran(active)
                .tell(workout, span.startMs(), span.endMs())
                .build();
    }

    /** Lower case with hyphens, as in evidence. */
    private static String name(String given) {
        String words = given.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        String kept = words.substring(0, Math.min(words.length(), LONGEST_NAME));
        return SYNONYMS.getOrDefault(kept, kept);
    }
}
