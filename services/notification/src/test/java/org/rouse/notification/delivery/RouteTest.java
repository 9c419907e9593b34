package org.rouse.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rouse.notification.delivery.Route.Step;

class RouteTest {

    private static final Instant NOW = Instant.parse("2027-02-01T11:00:00Z");
    private static final Duration LEFT = Duration.ofMinutes(10);
    private static final Route ROUTE = new Route(3, Duration.ofSeconds(30));
    private static final Attempts FIRST = Attempts.none("first");
    private static final Attempts SECOND = Attempts.none("second");

    @Test
    void shouldTakePreferredChannelWhenNothingWasTried() {
        assertThat(next(FIRST, SECOND)).isEqualTo(new Step.Send(FIRST));
    }

    @Test
    void shouldFallBackWhenPreferredChannelRefuses() {
        assertThat(next(FIRST.refused(), SECOND)).isEqualTo(new Step.Send(SECOND));
    }

    @Test
    void shouldWaitForPreferredChannelWhenItFailedOnce() {
        assertThat(next(FIRST.failed(NOW.plusSeconds(2)), SECOND)).isEqualTo(new Step.Wait(NOW.plusSeconds(2)));
    }

    @Test
    void shouldFallBackWhenPreferredChannelFailedOftenEnough() {
        Attempts worn = FIRST.failed(NOW).failed(NOW).failed(NOW.plusSeconds(2));

        assertThat(next(worn, SECOND)).isEqualTo(new Step.Send(SECOND));
    }

    @Test
    void shouldFallBackWhenPreferredChannelAsksForMorePatienceThanThereIs() {
        assertThat(next(FIRST.failed(NOW.plusSeconds(30)), SECOND)).isEqualTo(new Step.Wait(NOW.plusSeconds(30)));
        assertThat(next(FIRST.failed(NOW.plusSeconds(31)), SECOND)).isEqualTo(new Step.Send(SECOND));
    }

    @Test
    void shouldFallBackAtOnceWhenProviderOfPreferredChannelIsDown() {
        Attempts down = FIRST.unavailable(NOW.plusSeconds(2));

        assertThat(next(down, SECOND)).isEqualTo(new Step.Send(SECOND));
        assertThat(next(down)).isEqualTo(new Step.Wait(NOW.plusSeconds(2)));
        assertThat(down.tries()).isZero();
    }

    @Test
    void shouldComeBackToPreferredChannelWhenItsProviderMayBeUp() {
        assertThat(next(FIRST.unavailable(NOW), SECOND)).isEqualTo(new Step.Send(FIRST.unavailable(NOW)));
    }

    @Test
    void shouldExpireWhenWaitWouldEndTooLate() {
        assertThat(next(FIRST.failed(NOW.plus(LEFT)))).isEqualTo(new Step.Expire());
        assertThat(next(FIRST.failed(NOW.plus(LEFT).minusMillis(1))))
                .isEqualTo(new Step.Wait(NOW.plus(LEFT).minusMillis(1)));
    }

    @Test
    void shouldExpireWhenNoTimeIsLeft() {
        assertThat(ROUTE.next(List.of(FIRST), NOW, Duration.ZERO)).isEqualTo(new Step.Expire());
    }

    @Test
    void shouldGiveUpWhenNoChannelIsLeft() {
        assertThat(next(FIRST.refused(), SECOND.refused())).isEqualTo(new Step.GiveUp());
        assertThat(next()).isEqualTo(new Step.GiveUp());
    }

    private static Step next(Attempts... channels) {
        return ROUTE.next(List.of(channels), NOW, LEFT);
    }
}
