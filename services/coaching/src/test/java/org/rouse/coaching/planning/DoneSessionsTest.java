package org.rouse.coaching.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.movement.time.ZoneHistory;
import org.rouse.coaching.plan.catalogue.Component;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.DayWorkout;
import org.rouse.contracts.v1.LoggedSession;
import org.rouse.contracts.v1.StateReport;

class DoneSessionsTest {

    private static final ZoneHistory TOKYO = ZoneHistory.of(ZoneId.of("Asia/Tokyo"));

    @Test
    void shouldCountASessionOnTheLocalDayOnWhichItBegan() {
        assertThat(done(session("yoga", "2026-11-19T14:59:59Z", 60)))
                .isEqualTo(Map.of(Component.YOGA, Set.of(LocalDate.of(2026, 11, 19))));
        assertThat(done(session("yoga", "2026-11-19T15:00:00Z", 60)))
                .isEqualTo(Map.of(Component.YOGA, Set.of(LocalDate.of(2026, 11, 20))));
    }

    @Test
    void shouldCountTwoSessionsOfADayAsOneDay() {
        assertThat(done(
                        session("co-bridge", "2026-11-19T01:00:00Z", 15),
                        session("pilates", "2026-11-19T05:00:00Z", 15)))
                .isEqualTo(Map.of(Component.CORE, Set.of(LocalDate.of(2026, 11, 19))));
    }

    @Test
    void shouldLeaveOutWhatIsTooShortAndWhatIsCountedInMinutes() {
        assertThat(done(
                        session("yoga", "2026-11-19T01:00:00Z", 9),
                        session("water-exercise", "2026-11-19T01:00:00Z", 10),
                        session("walking", "2026-11-19T01:00:00Z", 45),
                        CheckIn.newBuilder()
                                .setReport(StateReport.newBuilder().setPainScore(3))
                                .build()))
                .isEqualTo(Map.of(Component.WATER, Set.of(LocalDate.of(2026, 11, 19))));
    }

    /** A session that was both logged and recorded counts on the day of the recording. */
    @Test
    void shouldCountWhatWasLoggedAndRecordedOnce() {
        LocalDate friday = LocalDate.of(2026, 11, 20);
        DayView day = DayView.newBuilder()
                .setLocalDate(friday.toString())
                .addWorkouts(workout("yoga", "2026-11-19T15:00:00Z", 60))
                .addWorkouts(workout("pilates", "2026-11-20T01:00:00Z", 9))
                .addWorkouts(workout("walking", "2026-11-20T02:00:00Z", 90))
                .build();
        CheckIn later = session("yoga", "2026-11-19T15:20:00Z", 40);
        CheckIn another = session("yoga", "2026-11-20T15:00:00Z", 40);

        assertThat(DoneSessions.of(List.of(later), List.of(day), TOKYO))
                .isEqualTo(Map.of(Component.YOGA, Set.of(friday)));
        assertThat(DoneSessions.of(List.of(later, another), List.of(day), TOKYO))
                .isEqualTo(Map.of(Component.YOGA, Set.of(friday, friday.plusDays(1))));
    }

    private static DayWorkout workout(String activity, String start, int minutes) {
        return DayWorkout.newBuilder()
                .setActivity(activity)
                .setFirstMinute(Instant.parse(start).getEpochSecond() / 60)
                .setMinutes(minutes)
                .build();
    }

    private static Map<Component, Set<LocalDate>> done(CheckIn... checkIns) {
        return DoneSessions.of(List.of(checkIns), List.of(), TOKYO);
    }

    private static CheckIn session(String activity, String start, int minutes) {
        return CheckIn.newBuilder()
                .setSession(LoggedSession.newBuilder()
                        .setActivity(activity)
                        .setStartMs(Instant.parse(start).toEpochMilli())
                        .setMinutes(minutes))
                .build();
    }
}
