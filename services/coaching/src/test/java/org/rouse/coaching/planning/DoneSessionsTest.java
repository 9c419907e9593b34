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
import org.rouse.contracts.v1.LoggedSession;
import org.rouse.contracts.v1.StateReport;

class DoneSessionsTest {

    private static final ZoneHistory TOKYO = ZoneHistory.of(ZoneId.of("Asia/Tokyo"));

    @Test
    void shouldCountASessionOnTheLocalDayOnWhichItBegan() {
        assertThat(done(session("yoga", "2026-11-19T14:59:59Z", 60), session("yoga", "2026-11-19T15:00:00Z", 60)))
                .isEqualTo(Map.of(Component.YOGA, Set.of(LocalDate.of(2026, 11, 19), LocalDate.of(2026, 11, 20))));
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

    private static Map<Component, Set<LocalDate>> done(CheckIn... checkIns) {
        return DoneSessions.of(List.of(checkIns), TOKYO);
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
