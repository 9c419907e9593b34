package org.rouse.notification.delivery.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.v1.Channel;
import org.rouse.notification.delivery.AttemptOutcome;
import org.rouse.notification.delivery.DeliveryChannel;
import org.rouse.notification.delivery.Dispatch;
import org.rouse.notification.running.Lines;
import org.rouse.notification.running.RunningService;
import org.rouse.testing.SettableClock;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

class LanesTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration ATTEMPT = Duration.ofMinutes(1);
    private static final AttemptOutcome ACCEPTED = new AttemptOutcome.Accepted();
    private static final AttemptOutcome BUSY = new AttemptOutcome.TryAgain(Optional.empty(), "status-503");

    private final SettableClock clock = new SettableClock(RunningService.NOON);
    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final Lanes lanes = new Lanes(Lines.DELIVERY, Lines.PROVIDERS, clock, time);
    private final AtomicInteger attempts = new AtomicInteger();
    private final List<AttemptOutcome> outcomes = new ArrayList<>();

    @Test
    void shouldLeaveProviderAloneWhenHalfOfItsAttemptsFail() {
        send("a", Mono.just(ACCEPTED), 5);
        send("a", Mono.just(BUSY), 5);
        assertThat(attempts).hasValue(10);

        send("a", Mono.just(ACCEPTED), 3);
        assertThat(attempts).hasValue(10);
        assertThat(outcomes.getLast())
                .isEqualTo(new AttemptOutcome.Unavailable(Duration.ofSeconds(10), "provider-down"));
        assertThat(lanes.states("hook")).contains(entry("open", 1), entry("closed", 0));
    }

    @Test
    void shouldGoOnWhenLessThanHalfOfAttemptsFail() {
        send("a", Mono.just(ACCEPTED), 6);
        send("a", Mono.just(BUSY), 4);

        send("a", Mono.just(ACCEPTED), 1);
        assertThat(outcomes.getLast()).isEqualTo(ACCEPTED);
    }

    @Test
    void shouldProbeAndOpenAgainWhenProviderIsBack() {
        send("a", Mono.just(BUSY), 5);
        clock.forward(Duration.ofSeconds(10).minusMillis(1));
        send("a", Mono.just(ACCEPTED), 1);
        assertThat(attempts).hasValue(5);

        clock.forward(Duration.ofMillis(2));
        send("a", Mono.never(), 5);
        assertThat(attempts).hasValue(8); // three probes, and the others wait for their results

        time.advanceTimeBy(ATTEMPT);
        assertThat(lanes.states("hook")).contains(entry("open", 1));
        clock.forward(Duration.ofSeconds(10).plusMillis(1));
        send("a", Mono.just(ACCEPTED), 3);
        assertThat(lanes.states("hook")).contains(entry("closed", 1));
    }

    @Test
    void shouldCountRefusedCredentialsAsFailureAndRefusedPromptsAsNone() {
        send("a", Mono.just(new AttemptOutcome.RejectedForGood(true, "status-410")), 10);
        send("b", Mono.just(new AttemptOutcome.CredentialsRefused("status-401")), 10);

        assertThat(attempts).hasValue(15);
        assertThat(lanes.states("hook")).contains(entry("open", 1), entry("closed", 1));
    }

    @Test
    void shouldDeliverElsewhereWhenOneProviderHangs() {
        send("hanging", Mono.never(), 100);
        assertThat(attempts).hasValue(4);

        send("a", Mono.just(ACCEPTED), 100);
        assertThat(outcomes).hasSize(100).containsOnly(ACCEPTED);
    }

    @Test
    void shouldTurnAwayQueueWhenProviderTurnsOutToHang() {
        Lanes brisk = new Lanes(Lines.delivery(5, Duration.ofSeconds(5)), Lines.PROVIDERS, clock, time);
        for (int i = 0; i < 100; i++) {
            brisk.pass(channel("a"), Channel.getDefaultInstance(), false, () -> attempt(Mono.never()))
                    .subscribe(outcomes::add);
        }
        time.advanceTimeBy(Duration.ofSeconds(10));

        // Four more go while the first ones run into their limit; the fifth failure closes the lane.
        assertThat(attempts).hasValue(9);
        assertThat(outcomes).hasSize(100);
        assertThat(outcomes)
                .filteredOn(AttemptOutcome.Unavailable.class::isInstance)
                .hasSize(91);
        assertThat(outcomes)
                .filteredOn(AttemptOutcome.TryAgain.class::isInstance)
                .containsOnly(new AttemptOutcome.TryAgain(Optional.empty(), "no-response"));
    }

    @Test
    void shouldTakeFaultOfChannelAsFailureWhenItThrows() {
        send("a", Mono.error(new IllegalStateException("a bug")), 1);

        assertThat(outcomes).containsExactly(new AttemptOutcome.TryAgain(Optional.empty(), "fault"));
    }

    @Test
    void shouldForgetWhatWasUnusedLongestWhenThereAreTooManyProviders() {
        for (int i = 0; i <= 100; i++) {
            send("host-" + i, Mono.just(ACCEPTED), 1);
        }
        assertThat(lanes.states("hook")).contains(entry("closed", 100));
    }

    @Test
    void shouldSendNobodyWhileProviderLimitsUsThenOneProbeAndTwiceAsLong() {
        limited("a", Optional.empty());
        assertThat(outcomes.getLast())
                .isEqualTo(new AttemptOutcome.Limited(Optional.of(MINUTE), Optional.empty(), "status-429"));

        clock.forward(MINUTE.minusMillis(1));
        send("a", Mono.just(ACCEPTED), 3);
        assertThat(attempts).hasValue(1);
        assertThat(outcomes.getLast())
                .isEqualTo(new AttemptOutcome.Unavailable(Duration.ofMillis(1), "provider-limits"));

        clock.forward(Duration.ofMillis(1));
        send("a", Mono.never(), 3);
        assertThat(attempts).hasValue(2); // one probe
        time.advanceTimeBy(ATTEMPT);
        limited("a", Optional.empty());
        assertThat(outcomes.getLast())
                .isEqualTo(new AttemptOutcome.Limited(
                        Optional.of(MINUTE.multipliedBy(2)), Optional.empty(), "status-429"));

        clock.forward(MINUTE.multipliedBy(2).minusMillis(1));
        send("a", Mono.just(ACCEPTED), 1);
        assertThat(attempts).hasValue(3);
        clock.forward(Duration.ofMillis(1));
        send("a", Mono.just(ACCEPTED), 3);
        assertThat(attempts).hasValue(6);
    }

    @Test
    void shouldWaitAMinuteAgainWhenLimitComesBackAfterAnAcceptance() {
        limited("a", Optional.empty());
        clock.forward(MINUTE);
        send("a", Mono.just(ACCEPTED), 1);

        limited("a", Optional.empty());
        assertThat(outcomes.getLast())
                .isEqualTo(new AttemptOutcome.Limited(Optional.of(MINUTE), Optional.empty(), "status-429"));
    }

    @Test
    void shouldWaitAsAskedForEverybodyWhenProviderSaysHowLong() {
        limited("a", Optional.of(Duration.ofHours(24)));

        clock.forward(Duration.ofHours(24).minusMillis(1));
        send("a", Mono.just(ACCEPTED), 1);
        assertThat(attempts).hasValue(1);
        clock.forward(Duration.ofMillis(1));
        send("a", Mono.just(ACCEPTED), 1);
        assertThat(attempts).hasValue(2);
    }

    @Test
    void shouldDoubleOnceForAnswersToWhatWasUnderWay() {
        Sinks.One<AttemptOutcome> late = Sinks.one();
        send("a", late.asMono(), 3);
        late.tryEmitValue(new AttemptOutcome.Limited(Optional.empty(), "status-429"));
        assertThat(outcomes)
                .hasSize(3)
                .containsOnly(new AttemptOutcome.Limited(Optional.of(MINUTE), Optional.empty(), "status-429"));
    }

    @Test
    void shouldHoldUpOthersNoLongerThanOneReceiverMay() {
        AttemptOutcome refusal =
                new AttemptOutcome.Limited(Optional.of(Duration.ofDays(1)), Optional.of(MINUTE), "status-429");
        send("a", Mono.just(refusal), 1);
        assertThat(outcomes.getLast()).isEqualTo(refusal);

        clock.forward(MINUTE);
        send("a", Mono.just(ACCEPTED), 1);
        assertThat(outcomes.getLast()).isEqualTo(ACCEPTED);
    }

    @Test
    void shouldLeaveOtherProvidersOpenWhenOneLimitsUs() {
        limited("a", Optional.empty());
        send("b", Mono.just(ACCEPTED), 1);
        assertThat(outcomes.getLast()).isEqualTo(ACCEPTED);
    }

    private void limited(String provider, Optional<Duration> asked) {
        send(provider, Mono.just(new AttemptOutcome.Limited(asked, "status-429")), 1);
    }

    private void send(String provider, Mono<AttemptOutcome> answer, int times) {
        for (int i = 0; i < times; i++) {
            Supplier<Mono<AttemptOutcome>> attempt = () -> attempt(answer);
            lanes.pass(channel(provider), Channel.getDefaultInstance(), false, attempt)
                    .subscribe(outcomes::add);
            time.advanceTimeBy(Duration.ZERO);
        }
    }

    private Mono<AttemptOutcome> attempt(Mono<AttemptOutcome> answer) {
        attempts.incrementAndGet();
        return answer;
    }

    private static DeliveryChannel channel(String provider) {
        return new DeliveryChannel() {
            @Override
            public String type() {
                return "hook";
            }

            @Override
            public Channel.AddressCase address() {
                return Channel.AddressCase.WEBHOOK;
            }

            @Override
            public String provider(Channel channel) {
                return provider;
            }

            @Override
            public Mono<AttemptOutcome> send(Channel channel, Dispatch dispatch) {
                return Mono.never();
            }
        };
    }
}
