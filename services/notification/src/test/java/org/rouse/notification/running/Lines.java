package org.rouse.notification.running;

import java.time.Duration;
import java.util.List;
import org.rouse.notification.delivery.DeliverySettings;
import org.rouse.notification.delivery.lanes.ProviderSettings;

/** Settings of delivery for tests that need no service. */
public final class Lines {

    /** Four at a provider at once; an attempt has a minute. */
    public static final DeliverySettings DELIVERY = delivery(4, Duration.ofMinutes(1));

    /** Ten seconds to wait; judged from five attempts on. */
    public static final ProviderSettings PROVIDERS =
            new ProviderSettings(1_000, Duration.ofSeconds(10), 10, 50, Duration.ofSeconds(10), 100);

    private Lines() {}

    public static DeliverySettings delivery(int atOnce, Duration attemptTimeout) {
        Duration second = Duration.ofSeconds(1);
        return new DeliverySettings(
                List.of("127.0.0.0/8"),
                second,
                second,
                attemptTimeout,
                atOnce,
                second,
                second,
                3,
                second,
                attemptTimeout.plusSeconds(20),
                second);
    }
}
