package org.rouse.coaching.projection;

import java.time.Duration;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.views.Positions;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reports whether the views can be read and are current: otherwise the service is alive, but not ready. */
@Component("viewsHealthIndicator")
final class ViewsHealth implements ReactiveHealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Positions positions;
    private final Lag lag;
    private final Rebuild rebuild;
    private final MessageListenerContainer projection;
    private final Duration limit;

    ViewsHealth(
            Positions positions,
            Lag lag,
            Rebuild rebuild,
            @Qualifier("projection") MessageListenerContainer projection,
            CoachingSettings settings) {
        this.positions = positions;
        this.lag = lag;
        this.rebuild = rebuild;
        this.projection = projection;
        this.limit = settings.viewsLagLimit();
    }

    @Override
    public Mono<Health> health() {
        return positions
                .ping()
                .timeout(PATIENCE)
                .then(Mono.fromSupplier(() -> projection.isRunning() && rebuild.isPlaced()
                        ? of(lag.age(), limit, rebuild.progress())
                        : Health.down().build()))
                .onErrorReturn(Health.down().build());
    }

    /** @param limit age from which on the views are too old */
    static Health of(Duration age, Duration limit, Rebuild.Progress rebuilt) {
        Health.Builder health = rebuilt.isUnderWay() || age.compareTo(limit) >= 0 ? Health.outOfService() : Health.up();
        health.withDetail("lagSeconds", age.toSeconds());
        if (rebuilt.isUnderWay()) {
            health.withDetail("rebuildRead", rebuilt.read()).withDetail("rebuildOf", rebuilt.of());
        }
        return health.build();
    }
}
