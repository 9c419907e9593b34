package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.Minutes;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.DayWorkout;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Retraction;
import org.rouse.contracts.v1.Workout;
import org.rouse.contracts.v1.ZoneInForce;

/** Workouts on the days that are published. */
class DayWorkoutsTest {

    private static final Instant NINE = Instant.parse("2026-11-19T09:00:00Z");

    private final Rig rig = WatchAndPhone.rig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void shouldTellOfWorkoutsOnTheDayOnWhichTheyBegan() {
        rig.evidence(yoga(1, NINE, "yoga"));

        assertThat(only(rig.days()).getWorkoutsList())
                .containsExactly(DayWorkout.newBuilder()
                        .setActivity("yoga")
                        .setFirstMinute(NINE.getEpochSecond() / 60)
                        .setMinutes(60)
                        .build());
    }

    @Test
    void shouldShowTheDayAnewWhenAWorkoutIsOfAnotherTypeAndNoMinuteChanges() {
        rig.evidence(yoga(1, NINE, "yoga"));
        DayView before = only(rig.days());

        rig.evidence(yoga(2, NINE, "stretching"));
        rig.evidence(yoga(1, NINE, "yoga"));

        DayView after = only(rig.days());
        assertThat(after.getRunsList()).isEqualTo(before.getRunsList());
        assertThat(after.getWorkouts(0).getActivity()).isEqualTo("stretching");
    }

    @Test
    void shouldPublishNothingForARepeat() {
        rig.evidence(yoga(1, NINE, "yoga"));
        rig.days();

        rig.evidence(yoga(1, NINE, "yoga"));

        assertThat(rig.days()).isEmpty();
    }

    /** Nine in the evening in UTC is the next morning in Tokyo. */
    @Test
    void shouldMoveThemWithTheZoneInForce() {
        rig.evidence(yoga(1, NINE.plus(Duration.ofHours(-12)), "yoga"));
        assertThat(only(rig.days()).getLocalDate()).isEqualTo("2026-11-18");

        rig.person(Person.newBuilder()
                .setPersonId("ada")
                .setRevision(1)
                .addZones(ZoneInForce.newBuilder().setZone("Asia/Tokyo"))
                .build());

        assertThat(rig.days())
                .filteredOn(day -> day.getWorkoutsCount() > 0)
                .extracting(DayView::getLocalDate)
                .containsExactly("2026-11-19");
    }

    /** The workout earns nothing, and nothing else is known of the day. */
    @Test
    void shouldShowADayOfWhichAWorkoutIsAllThatIsKnown() {
        Evidence.Builder resting = yoga(1, NINE, "yoga").toBuilder();
        resting.getIntervalsBuilder(0).getWorkoutBuilder().setMetThousandths(1000);

        rig.evidence(resting.build());

        DayView day = only(rig.days());
        assertThat(day.getKnownAwakeMinutes()).isZero();
        assertThat(day.getWorkoutsCount()).isOne();
    }

    @Test
    void shouldShowTheDayWithoutTheWorkoutsWhoseTimeIsTakenBack() {
        rig.evidence(yoga(1, NINE, "yoga"));
        Evidence.Builder later = yoga(1, NINE.plus(Duration.ofHours(2)), "stretching").toBuilder();
        later.getIntervalsBuilder(0).setId("later");
        rig.evidence(later.build());
        assertThat(rig.days().getLast().getWorkoutsCount()).isEqualTo(2);

        rig.evidence(Minutes.backfill("ada", NINE, "").toBuilder()
                .clearSeries()
                .addRetractions(Retraction.newBuilder()
                        .setFact(Interval.WORKOUT_FIELD_NUMBER)
                        .setStartMs(NINE.toEpochMilli())
                        .setEndMs(NINE.plus(Duration.ofHours(3)).toEpochMilli())
                        .setVersion(1))
                .build());

        assertThat(only(rig.days()).getWorkoutsList()).isEmpty();
    }

    private static Evidence yoga(long version, Instant from, String activity) {
        return Minutes.backfill("ada", from, "").toBuilder()
                .clearSeries()
                .addIntervals(Interval.newBuilder()
                        .setId("w")
                        .setStartMs(from.toEpochMilli())
                        .setEndMs(from.plus(Duration.ofHours(1)).toEpochMilli())
                        .setVersion(version)
                        .setWorkout(Workout.newBuilder().setActivity(activity)))
                .build();
    }

    private static DayView only(List<DayView> days) {
        assertThat(days).hasSize(1);
        return days.getFirst();
    }
}
