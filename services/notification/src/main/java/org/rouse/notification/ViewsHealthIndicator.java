package org.rouse.notification;

import java.time.Duration;
import org.rouse.notification.log.WholeViews;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Reports whether the views of people and of their channels are filled: while they are being read from the log, the service is alive but
 * not ready.
 */
@Component
class ViewsHealthIndicator implements ReactiveHealthIndicator {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final WholeViews views;

    ViewsHealthIndicator(WholeViews views) {
        this.views = views;
    }

    @Override
    public Mono<Health> health() {
        return views.progress()
                .timeout(LIMIT)
                .map(progress -> progress.whole()
                        ? Health.up().build()
                        : Health.outOfService()
                                .withDetail("rebuildRead", progress.read())
                                .withDetail("rebuildOf", progress.of())
                                .build())
                .onErrorReturn(Health.down().build());
    }
}
