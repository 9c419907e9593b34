package org.rouse.coaching.projection;

import java.time.Duration;
import org.rouse.coaching.views.Positions;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whether the views can be read: without them the service is alive, but not ready. */
@Component("viewsHealthIndicator")
final class ViewsHealth implements ReactiveHealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Positions positions;

    ViewsHealth(Positions positions) {
        this.positions = positions;
    }

    @Override
    public Mono<Health> health() {
        return positions
                .ping()
                .timeout(PATIENCE)
                .thenReturn(Health.up().build())
                .onErrorReturn(Health.down().build());
    }
}
