package org.rouse.local.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.aerobic.AerobicMinutes;
import org.rouse.coaching.export.NativeDays;
import org.rouse.coaching.movement.minutes.MinuteState;
import org.rouse.coaching.movement.minutes.TypedWorkout;
import org.rouse.coaching.movement.stretches.DaySummary;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.DayWorkout;
import org.rouse.contracts.v1.StateRun;
import org.rouse.contracts.v1.StepRuns;
import tools.jackson.databind.json.JsonMapper;

/** Exported days that are uploaded again are the same days. */
class TakenAlongTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");
    private static final String RECEIVED = "2026-11-20T00:00:00Z";
    private static final int DAYS = 3;
    private static final List<String> ACTIVITIES =
            List.of("swimming", "running", "walking", "dancing", "strength-training", "yoga", "curling-of-stones");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldGiveTheSameDaysWhenSentInAgain(long seed) {
        Household before = new Household();
        Random random = new Random(seed);
        lived(random).forEach(upload -> before.upload("native", RECEIVED, upload));
        assertThat(before.quarantine()).isEmpty();

        Household after = new Household();
        NativeDays days = new NativeDays(new JsonMapper());
        List<DaySummary> all = days(before);
        all.stream()
                .flatMap(day -> days.uploads(view(day, workouts(before, day))).stream())
                .forEach(upload -> after.upload("native", RECEIVED, upload));

        assertThat(after.quarantine()).isEmpty();
        for (int day = 0; day < DAYS; day++) {
            assertSame(days(after).get(day), all.get(day));
            assertThat(workouts(after, all.get(day))).isEqualTo(workouts(before, all.get(day)));
        }
        assertThat(all).anyMatch(day -> !workouts(before, day).isEmpty());
        assertThat(all).allMatch(day -> day.minutes(MinuteState.UNKNOWN) < DAYS * 24 * 60);
    }

    private static List<TypedWorkout> workouts(Household household, DaySummary day) {
        return household.workouts(day.firstMinute(), day.endMinute());
    }

    /** Field by field: a day's text is too long to be read. */
    private static void assertSame(DaySummary after, DaySummary before) {
        List<MinuteState> states = minutes(before);
        for (int i = 0; i < states.size(); i++) {
            assertThat(minutes(after).get(i)).as("minute %s", i).isEqualTo(states.get(i));
        }
        assertThat(after.aerobic()).isEqualTo(before.aerobic());
        assertThat(after.microbreaks()).isEqualTo(before.microbreaks());
        List<Integer> steps = steps(before);
        for (int i = 0; i < steps.size(); i++) {
            assertThat(steps(after).get(i))
                    .as("steps of %s, %s", i, states.get(i))
                    .isEqualTo(steps.get(i));
        }
        assertThat(after.equals(before)).isTrue();
    }

    private static List<MinuteState> minutes(DaySummary day) {
        return day.runs().stream()
                .flatMap(run -> Collections.nCopies(run.minutes(), run.state()).stream())
                .toList();
    }

    private static List<Integer> steps(DaySummary day) {
        return day.steps().stream()
                .flatMap(run -> Collections.nCopies(run.minutes(), run.steps()).stream())
                .toList();
    }

    private static List<DaySummary> days(Household household) {
        List<DaySummary> days = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            days.add(household.between(
                    Household.ANNA,
                    MONDAY.plusSeconds(86_400L * day).toString(),
                    MONDAY.plusSeconds(86_400L * (day + 1)).toString()));
        }
        return days;
    }

    /** A watch that is taken off at times, and a phone that keeps counting. */
    private static List<String> lived(Random random) {
        List<String> samples = new ArrayList<>();
        List<String> carried = new ArrayList<>();
        List<String> workouts = new ArrayList<>();
        List<String> rides = new ArrayList<>();
        int minute = 0;
        while (minute < DAYS * 24 * 60) {
            int length = Math.min(1 + random.nextInt(70), DAYS * 24 * 60 - minute);
            int what = random.nextInt(8);
            for (int i = minute; i < minute + length; i++) {
                String sample = sample(what, random);
                if (!sample.isEmpty()) {
                    samples.add("{\"at\":\"" + at(i) + "\"," + sample + "}");
                }
                if (what == 0 || random.nextInt(5) == 0) {
                    carried.add("{\"at\":\"" + at(i) + "\",\"steps\":" + random.nextInt(3) + "}");
                }
            }
            String span = "\"start\":\"" + at(minute) + "\",\"end\":\"" + at(minute + length) + "\"";
            if (what == 6) {
                workouts.add("{\"id\":\"w" + minute + "\",\"activity\":\""
                        + ACTIVITIES.get(random.nextInt(ACTIVITIES.size())) + "\"," + span + "}");
            }
            if (what == 7) {
                rides.add("{" + span + "}");
            }
            minute += length;
        }
        return List.of(
                "{\"source\":{\"id\":\"watch\",\"kind\":\"wearable\"},\"lane\":\"backfill\",\"samples\":" + samples
                        + ",\"workouts\":" + workouts + ",\"transport\":" + rides + "}",
                "{\"source\":{\"id\":\"phone\",\"kind\":\"phone\"},\"lane\":\"backfill\",\"samples\":" + carried + "}");
    }

    private static String sample(int what, Random random) {
        return switch (what) {
            case 0 -> "";
            case 1 -> "\"worn\":false";
            case 2 -> "\"intensity\":0,\"asleep\":true,\"worn\":true";
            case 3, 4 -> "\"intensity\":0,\"worn\":true,\"steps\":" + random.nextInt(4);
            case 5 -> "\"intensity\":" + random.nextInt(4) + ",\"worn\":true,\"steps\":" + random.nextInt(170);
            default -> "\"intensity\":" + random.nextInt(2) + ",\"worn\":true,\"steps\":" + random.nextInt(20);
        };
    }

    private static String at(int minute) {
        return MONDAY.plusSeconds(60L * minute).toString();
    }

    private static DayView view(DaySummary day, List<TypedWorkout> workouts) {
        AerobicMinutes aerobic = day.aerobic();
        DayView.Builder view = DayView.newBuilder()
                .setFirstMinute(day.firstMinute())
                .setEndMinute(day.endMinute())
                .addAllRuns(day.runs().stream()
                        .map(run -> StateRun.newBuilder()
                                .setStateValue(run.state().code())
                                .setMinutes(run.minutes())
                                .build())
                        .toList())
                .setAerobic(org.rouse.contracts.v1.AerobicMinutes.newBuilder()
                        .setModerateLowImpact(aerobic.moderateLowImpact())
                        .setVigorousLowImpact(aerobic.vigorousLowImpact())
                        .setModerateHighImpact(aerobic.moderateHighImpact())
                        .setVigorousHighImpact(aerobic.vigorousHighImpact())
                        .setModerateUntyped(aerobic.moderateUntyped())
                        .setVigorousUntyped(aerobic.vigorousUntyped())
                        .setLight(aerobic.light()));
        workouts.forEach(workout -> view.addWorkouts(DayWorkout.newBuilder()
                .setActivity(workout.activity())
                .setFirstMinute(workout.firstMinute())
                .setMinutes(workout.minutes())));
        StepRuns.Builder steps = StepRuns.newBuilder();
        day.steps().forEach(run -> steps.addAMinute(run.steps()).addMinutes(run.minutes()));
        return view.setSteps(steps).build();
    }
}
