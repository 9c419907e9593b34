package org.rouse.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Channels whose providers refuse our credentials, so that an operator has to act. Each change is logged once; the gauge
 * {@code rouse.provider.credentials.failing} is 1 while it lasts.
 */
public final class CredentialAlarms {

    private static final Logger LOG = LoggerFactory.getLogger(CredentialAlarms.class);

    private final Map<String, String> causes = new ConcurrentHashMap<>();
    private final MeterRegistry meters;

    public CredentialAlarms(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Shows the channel's state from now on, as one without failure. */
    public void watch(DeliveryChannel channel) {
        String type = channel.type();
        Gauge.builder("rouse.provider.credentials.failing", causes, all -> all.containsKey(type) ? 1 : 0)
                .tag("channel", type)
                .register(meters);
    }

    /** Takes note of how an attempt ended. */
    public void note(DeliveryChannel channel, Outcome outcome) {
        switch (outcome) {
            case Outcome.CredentialsRefused(String cause) -> raise(channel.type(), cause);
            case Outcome.Accepted accepted -> clear(channel.type());
            case Outcome.RejectedForGood _, Outcome.TryAgain _, Outcome.Unavailable _ -> {
                // says nothing of our credentials
            }
        }
    }

    /** What stands, cause by channel. */
    public Map<String, String> standing() {
        return Map.copyOf(causes);
    }

    private void raise(String type, String cause) {
        meters.counter("rouse.provider.credentials.refused", "channel", type).increment();
        if (causes.put(type, cause) == null) {
            LOG.atError()
                    .addKeyValue("channel", type)
                    .addKeyValue("cause", cause)
                    .log("provider refuses our credentials; its prompts wait or go other ways until they are mended");
        }
    }

    private void clear(String type) {
        if (causes.remove(type) != null) {
            LOG.atInfo().addKeyValue("channel", type).log("provider takes our credentials again");
        }
    }
}
