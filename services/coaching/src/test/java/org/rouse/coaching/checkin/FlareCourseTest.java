package org.rouse.coaching.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a flare stands, and its consequences meanwhile; NOW is its begin. */
class FlareCourseTest {

    private static final Instant NOW = Instant.parse("2027-02-01T11:00:00Z");
    private static final Duration MS = Duration.ofMillis(1);

    private final FlareCourse one = FlareCourse.NONE.said(NOW);

    @ParameterizedTest
    @CsvSource({
        // after ms, easier, stands, recent, somebody has to look
        "PT-0.001S, false, false, true, false",
        "PT0S, true, true, true, false",
        "PT47H59M59.999S, true, true, true, false",
        "PT48H, false, true, true, false",
        "P6DT23H59M59.999S, false, true, true, false",
        "P7D, false, false, true, true",
        "P13DT23H59M59.999S, false, false, true, true",
        "P14D, false, false, false, false"
    })
    void shouldStandForSevenDaysAndAskForLessInTheFirstTwo(
            Duration after, boolean easier, boolean stands, boolean recent, boolean somebody) {
        Instant then = NOW.plus(after);

        assertThat(one.isEasierAt(then)).isEqualTo(easier);
        assertThat(one.standsAt(then)).isEqualTo(stands);
        assertThat(one.isRecentAt(then)).isEqualTo(recent);
        assertThat(one.look(then).isPresent()).isEqualTo(somebody);
    }

    @Test
    void shouldAskForLessForTwoDaysFromWhenItWasLastSaid() {
        FlareCourse again = one.said(NOW.plus(Duration.ofDays(3)));

        assertThat(again.began()).contains(NOW);
        assertThat(again.isEasierAt(NOW.plus(Duration.ofDays(5)).minus(MS))).isTrue();
        assertThat(again.isEasierAt(NOW.plus(Duration.ofDays(5)))).isFalse();
        assertThat(again.standsAt(NOW.plus(Duration.ofDays(7)))).isFalse();
    }

    @Test
    void shouldBeAnotherOneOnceTheFirstIsOverAndCallForSomebodyWithinFourteenDays() {
        FlareCourse twice = one.said(NOW.plus(Duration.ofDays(14)).minus(MS));
        FlareCourse later = one.said(NOW.plus(Duration.ofDays(14)));

        assertThat(twice.before()).contains(NOW);
        assertThat(twice.look(NOW.plus(Duration.ofDays(14))).isPresent()).isTrue();
        assertThat(later.before()).contains(NOW);
        assertThat(later.look(NOW.plus(Duration.ofDays(14))).isPresent()).isFalse();
    }

    @Test
    void shouldEndWhenThePersonSaysSoButNotBeforeTwoDays() {
        Instant nextDay = NOW.plus(Duration.ofDays(1));
        FlareCourse over = one.over(nextDay);

        assertThat(over.standsAt(nextDay)).isTrue();
        assertThat(over.standsAt(NOW.plus(Duration.ofHours(48)))).isFalse();
        assertThat(over.look(NOW.plus(Duration.ofDays(8))).isPresent()).isFalse();
        assertThat(FlareCourse.NONE.over(NOW)).isEqualTo(FlareCourse.NONE);
    }

    @Test
    void shouldComeToTheSameWhateverWasToldFirst() {
        Instant third = NOW.plus(Duration.ofDays(3));
        FlareCourse reordered = FlareCourse.NONE.said(third).said(NOW);

        assertThat(reordered).isEqualTo(one.said(third));
        assertThat(one.said(NOW)).isEqualTo(one);
        assertThat(one.said(NOW.minus(Duration.ofDays(7))).began()).contains(NOW);
        assertThat(one.said(NOW.minus(Duration.ofDays(7))).before())
                .isEqualTo(Optional.of(NOW.minus(Duration.ofDays(7))));
        assertThat(one.said(NOW.minus(Duration.ofDays(7)).plus(MS)).before()).isEmpty();
    }
}
