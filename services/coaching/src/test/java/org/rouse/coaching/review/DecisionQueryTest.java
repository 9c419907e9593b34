package org.rouse.coaching.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.views.DecisionEntry;
import org.rouse.http.ProblemException;

class DecisionQueryTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final int LONGEST = 400;

    @Test
    void shouldMeanSevenDaysUpToTodayWhenNoDayIsGiven() {
        assertThat(between(null, null).days(TODAY, LONGEST))
                .hasSize(7)
                .startsWith(TODAY.minusDays(6))
                .endsWith(TODAY);
    }

    @Test
    void shouldMeanTheOneDayWhenADateIsGiven() {
        assertThat(new DecisionQuery(TODAY.minusDays(3), null, null, null, 1).days(TODAY, LONGEST))
                .containsExactly(TODAY.minusDays(3));
    }

    @Test
    void shouldIncludeBothEnds() {
        assertThat(between(TODAY, TODAY).days(TODAY, LONGEST)).containsExactly(TODAY);
        assertThat(between(TODAY.minusDays(1), TODAY).days(TODAY, LONGEST)).containsExactly(TODAY.minusDays(1), TODAY);
    }

    @Test
    void shouldRefuseDaysInTheWrongOrderAndTooMany() {
        assertThatThrownBy(() -> between(TODAY.plusDays(1), TODAY).days(TODAY, LONGEST))
                .isInstanceOf(ProblemException.class);
        assertThat(between(TODAY.minusDays(LONGEST - 1), TODAY).days(TODAY, LONGEST))
                .hasSize(LONGEST);
        assertThatThrownBy(() -> between(TODAY.minusDays(LONGEST), TODAY).days(TODAY, LONGEST))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void shouldRefuseADateBesideARange() {
        assertThatThrownBy(() -> new DecisionQuery(TODAY, TODAY, null, null, 1)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> new DecisionQuery(TODAY, null, TODAY, null, 1)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1001})
    void shouldRefuseALimitOutOfBounds(int limit) {
        assertThatThrownBy(() -> new DecisionQuery(null, null, null, null, limit))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada|stretch|29589120|1", "a b", "d1 d2", "李\n雷"})
    void shouldReadTheCursorsItGave(String id) {
        DecisionEntry last = new DecisionEntry(1_795_348_800_000L, id);

        assertThat(DecisionCursor.read(DecisionCursor.after(last))).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "ZDE", "ZDEg", "czE"})
    void shouldRefuseCursorsOfOthers(String cursor) {
        assertThatThrownBy(() -> DecisionCursor.read(cursor)).isInstanceOf(ProblemException.class);
    }

    private static DecisionQuery between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new DecisionQuery(null, from, to, null, 100);
    }
}
