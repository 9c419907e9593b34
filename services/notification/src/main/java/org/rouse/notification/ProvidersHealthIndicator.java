package org.rouse.notification;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rouse.notification.delivery.CredentialAlarms;
import org.rouse.notification.delivery.DeliveryChannel;
import org.rouse.notification.delivery.lanes.Lanes;
import org.rouse.notification.delivery.lanes.ProviderMeters;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Reports the state of the providers. It is never down: prompts wait or take other channels, and restarting the service would repair no
 * provider.
 */
@Component
class ProvidersHealthIndicator implements HealthIndicator {

    private final List<DeliveryChannel> channels;
    private final Lanes lanes;
    private final CredentialAlarms alarms;
    private final ProviderMeters meters;

    ProvidersHealthIndicator(
            List<DeliveryChannel> channels, Lanes lanes, CredentialAlarms alarms, ProviderMeters meters) {
        this.channels = channels;
        this.lanes = lanes;
        this.alarms = alarms;
        this.meters = meters;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        Map<String, String> refused = alarms.standing();
        for (DeliveryChannel channel : channels) {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("providers", lanes.states(channel.type()));
            details.put("credentials", refused.getOrDefault(channel.type(), "fine"));
            details.put(
                    "lastAccepted",
                    meters.lastAccepted(channel.type()).map(Instant::toString).orElse("never"));
            health.withDetail(channel.type(), details);
        }
        return health.build();
    }
}
