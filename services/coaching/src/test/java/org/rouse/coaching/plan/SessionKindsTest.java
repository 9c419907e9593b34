package org.rouse.coaching.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.plan.catalogue.Component;

/** The days that have a session, however often and by whomever it was reported. */
class SessionKindsTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    @ParameterizedTest
    @CsvSource({"9, false", "10, true"})
    void shouldCountNoneThatIsTooShort(int minutes, boolean counts) {
        assertThat(days(at("2027-03-01T18:00", "yoga", minutes)))
                .isEqualTo(counts ? Map.of(Component.YOGA, Set.of(MONDAY)) : Map.of());
    }

    /** The minutes of two short sessions do not add up to a long one. */
    @Test
    void shouldNotAddUpShortOnes() {
        assertThat(days(at("2027-03-01T18:00", "yoga", 9), at("2027-03-01T18:09", "yoga", 9)))
                .isEmpty();
    }

    /** The watch saw the session begin before midnight; the person logs it for the day after. */
    @ParameterizedTest
    @CsvSource({"2027-03-02T00:44, 1", "2027-03-02T00:45, 2"})
    void shouldCountWhatIsLoggedAndRecordedOnceOnTheDayOnWhichItBegan(String logged, int sessions) {
        Map<Component, Set<LocalDate>> days = days(at(logged, "hatha-yoga", 60), at("2027-03-01T23:45", "yoga", 60));

        assertThat(days.get(Component.YOGA)).hasSize(sessions).contains(MONDAY);
    }

    @Test
    void shouldTakeAnotherComponentForAnotherSession() {
        assertThat(days(at("2027-03-01T18:00", "yoga", 60), at("2027-03-01T18:30", "co-bridge", 15)))
                .isEqualTo(Map.of(Component.YOGA, Set.of(MONDAY), Component.CORE, Set.of(MONDAY)));
    }

    /** A session in the middle of a long one ends before the long one does. */
    @Test
    void shouldTakeWhatBeginsBeforeTheLongestIsOverForTheSame() {
        assertThat(days(
                        at("2027-03-01T23:00", "yoga", 90),
                        at("2027-03-01T23:10", "yoga", 10),
                        at("2027-03-02T00:10", "yoga", 30)))
                .isEqualTo(Map.of(Component.YOGA, Set.of(MONDAY)));
    }

    private static Map<Component, Set<LocalDate>> days(SessionKinds.Session... sessions) {
        return SessionKinds.days(Stream.of(sessions));
    }

    private static SessionKinds.Session at(String start, String activity, int minutes) {
        LocalDateTime local = LocalDateTime.parse(start);
        return new SessionKinds.Session(activity, local.toInstant(ZoneOffset.UTC), minutes, local.toLocalDate());
    }
}
