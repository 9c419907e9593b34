package org.rouse.notification.delivery.lanes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How providers are kept apart: each has a queue and a circuit breaker of its own. Where a channel goes to many hosts, each host is a
 * provider.
 *
 * @param queue          most prompts that wait for one provider; further ones take the next channel, or are retried later
 * @param longestWait    longest such wait
 * @param window         number of latest attempts that decide a provider's health; half of them must have been made
 * @param failurePercent share of them that must fail for the provider to count as down
 * @param openFor        how long a provider that is down is left alone before a few attempts probe it
 * @param most           most lanes at once
 */
public record ProviderSettings(
        @Min(1) @DefaultValue("1000") int queue,
        @NotNull @DefaultValue("5s") Duration longestWait,
        @Min(2) @DefaultValue("20") int window,
        @Min(1) @Max(100) @DefaultValue("50") int failurePercent,
        @NotNull @DefaultValue("10s") Duration openFor,
        @Min(1) @DefaultValue("1000") int most) {}
