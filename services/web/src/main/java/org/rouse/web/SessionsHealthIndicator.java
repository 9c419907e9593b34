package org.rouse.web;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reports whether sessions can be read: without them nobody is signed in. */
@Component
class SessionsHealthIndicator extends AbstractReactiveHealthIndicator {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final MongoDatabase database;

    SessionsHealthIndicator(MongoDatabase database) {
        this.database = database;
    }

    @Override
    protected Mono<Health> doHealthCheck(Health.Builder builder) {
        return Mono.from(database.runCommand(new Document("ping", 1)))
                .timeout(LIMIT)
                .map(_ -> builder.up().build());
    }
}
