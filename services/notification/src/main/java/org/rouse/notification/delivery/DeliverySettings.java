package org.rouse.notification.delivery;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the delivery of prompts.
 *
 * @param allowedNetworks     networks in CIDR form that may be called although they are not public, and without TLS
 * @param connectTimeout      to open a connection
 * @param responseTimeout     from the request to the head of the response
 * @param attemptTimeout      of one attempt, with the wait for a free connection
 * @param connectionsPerHost  most requests at one provider at once; the rest queue, each host in its own queue
 * @param firstRetry          wait before the second attempt; doubles with each attempt, with jitter
 * @param longestRetry        longest such wait; what a provider asks for is always waited out
 * @param triesBeforeFallback attempts on a channel before the next one in order is tried
 * @param patience            longest wait for a channel before the next one in order is tried
 * @param lease               how long an instance holds a prompt while it sends; longer than attemptTimeout and providers.longestWait
 *                            together
 * @param longestLifetime     from a decision to its expiry: so far back decisions are read again to find unfinished deliveries
 */
public record DeliverySettings(
        @NotNull @DefaultValue List<String> allowedNetworks,
        @NotNull @DefaultValue("3s") Duration connectTimeout,
        @NotNull @DefaultValue("5s") Duration responseTimeout,
        @NotNull @DefaultValue("10s") Duration attemptTimeout,
        @Min(1) @DefaultValue("16") int connectionsPerHost,
        @NotNull @DefaultValue("1s") Duration firstRetry,
        @NotNull @DefaultValue("60s") Duration longestRetry,
        @Min(1) @DefaultValue("3") int triesBeforeFallback,
        @NotNull @DefaultValue("30s") Duration patience,
        @NotNull @DefaultValue("20s") Duration lease,
        @NotNull @DefaultValue("24h") Duration longestLifetime) {

    /** @throws IllegalArgumentException when a lease could run out during an attempt, so that a prompt would be sent twice */
    public DeliverySettings {
        if (lease.compareTo(attemptTimeout) <= 0) {
            throw new IllegalArgumentException("rouse.notification.delivery.lease (" + lease
                    + ") must be longer than attempt-timeout (" + attemptTimeout + ")");
        }
        allowedNetworks = List.copyOf(allowedNetworks);
    }
}
