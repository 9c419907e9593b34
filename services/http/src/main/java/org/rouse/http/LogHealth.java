package org.rouse.http;

import java.util.List;
import org.rouse.contracts.DamagedLog;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Reports down while a reader of the service halts at damage of the log, with the place and how to recover. */
final class LogHealth extends AbstractHealthIndicator {

    private final DamagedLog log;

    LogHealth(DamagedLog log) {
        this.log = log;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        List<String> damage = log.sentences();
        if (damage.isEmpty()) {
            builder.up();
        } else {
            builder.down().withDetail("damage", damage);
        }
    }
}
