package org.rouse.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tracks channels whose providers refuse our credentials, so that an operator has to act. Each change is logged once; the gauge
 * {@code rouse.provider.credentials.failing} is 1 while the refusal lasts.
 */
public final class CredentialAlarms {

    private static final Logger LOG = LoggerFactory.getLogger(CredentialAlarms.class);

    /** Causes by provider: an acceptance by one host of a channel says nothing about another host that refuses us. */
    private final Map<Standing, String> causes = new ConcurrentHashMap<>();

    private final MeterRegistry meters;

    private record Standing(String type, String provider) {}

    public CredentialAlarms(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Registers the channel's gauge, at first without failure. */
    public void watch(DeliveryChannel channel) {
        String type = channel.type();
        Gauge.builder("rouse.provider.credentials.failing", causes, all -> fails(type) ? 1 : 0)
                .tag("channel", type)
                .register(meters);
    }

    /** Records how an attempt with the provider ended, if the outcome says anything of our credentials. */
    public void note(DeliveryChannel channel, String provider, AttemptOutcome outcome) {
        Standing key = new Standing(channel.type(), provider);
        switch (outcome) {
            case AttemptOutcome.CredentialsRefused(String cause) -> raise(key, cause);
            case AttemptOutcome.Accepted accepted -> clear(key);
            case AttemptOutcome.RejectedForGood _,
                    AttemptOutcome.TryAgain _,
                    AttemptOutcome.Limited _,
                    AttemptOutcome.Unavailable _ -> {
                // says nothing of our credentials
            }
        }
    }

    /** The current refusals: a cause by type of channel. */
    public Map<String, String> standing() {
        Map<String, String> byType = new TreeMap<>();
        causes.forEach((key, cause) -> byType.put(key.type(), cause));
        return byType;
    }

    private boolean fails(String type) {
        return causes.keySet().stream().anyMatch(key -> key.type().equals(type));
    }

    private void raise(Standing key, String cause) {
        String type = key.type();
        meters.counter("rouse.provider.credentials.refused", "channel", type).increment();
        if (causes.put(key, cause) == null) {
            LOG.atError()
                    .addKeyValue("channel", type)
                    .addKeyValue("cause", cause)
                    .log("provider refuses our credentials; its prompts wait or go other ways until they are mended");
        }
    }

    private void clear(Standing key) {
        if (causes.remove(key) != null) {
            LOG.atInfo().addKeyValue("channel", key.type()).log("provider takes our credentials again");
        }
    }
}
