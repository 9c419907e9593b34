package org.rouse.notification.delivery.lanes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rouse.notification.delivery.AttemptOutcome;
import org.rouse.notification.delivery.CredentialAlarms;
import org.rouse.notification.delivery.DeliveryChannel;

/** Measures how attempts end and how long they take, by type of channel; hosts are no labels, since some are people's own. */
public final class ProviderMeters {

    private final Lanes lanes;
    private final CredentialAlarms alarms;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final Map<String, Instant> lastAccepted = new ConcurrentHashMap<>();

    public ProviderMeters(Lanes lanes, CredentialAlarms alarms, InstantSource clock, MeterRegistry meters) {
        this.lanes = lanes;
        this.alarms = alarms;
        this.clock = clock;
        this.meters = meters;
    }

    /** Registers the gauges of the channel's health. */
    public void watch(DeliveryChannel channel) {
        String type = channel.type();
        alarms.watch(channel);
        Gauge.builder(
                        "rouse.provider.last.accepted.seconds",
                        lastAccepted,
                        all -> lastAccepted(type).map(Instant::getEpochSecond).orElse(0L))
                .description("Seconds since 1970 of the latest acceptance on this instance; 0 before the first")
                .tag("channel", type)
                .register(meters);
        for (String state : lanes.states(type).keySet()) {
            Gauge.builder("rouse.provider.lanes", lanes, all -> all.states(type).get(state))
                    .description("Providers by the state of their circuit breaker")
                    .tag("channel", type)
                    .tag("state", state)
                    .register(meters);
        }
    }

    /** Counts an attempt with the provider, once its outcome is known. */
    public void ended(DeliveryChannel channel, String provider, AttemptOutcome outcome) {
        alarms.note(channel, provider, outcome);
        meters.counter("rouse.deliveries", "channel", channel.type(), "outcome", name(outcome))
                .increment();
    }

    /** Measures an attempt that was made, from its turn to the provider's answer. */
    public void answered(DeliveryChannel channel, Duration took) {
        timer("rouse.delivery.attempt", channel).record(took);
    }

    /** Records the time from a decision to the acceptance of its prompt. */
    public void accepted(DeliveryChannel channel, Duration sinceDecision) {
        lastAccepted.put(channel.type(), clock.instant());
        timer("rouse.decision.to.accepted", channel).record(sinceDecision);
    }

    /** When a provider of the type last accepted a prompt from this instance. */
    public Optional<Instant> lastAccepted(String type) {
        return Optional.ofNullable(lastAccepted.get(type));
    }

    private Timer timer(String name, DeliveryChannel channel) {
        return Timer.builder(name)
                .tag("channel", channel.type())
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(10))
                .register(meters);
    }

    private static String name(AttemptOutcome outcome) {
        return switch (outcome) {
            case AttemptOutcome.Accepted _ -> "accepted";
            case AttemptOutcome.RejectedForGood _ -> "rejected";
            case AttemptOutcome.TryAgain _ -> "try-again";
            case AttemptOutcome.Limited _ -> "limited";
            case AttemptOutcome.CredentialsRefused _ -> "credentials-refused";
            case AttemptOutcome.Unavailable _ -> "unavailable";
        };
    }
}
