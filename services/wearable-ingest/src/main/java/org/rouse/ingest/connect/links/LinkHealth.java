package org.rouse.ingest.connect.links;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Reports up once all connections are read: before that, devices would be turned away. */
public final class LinkHealth extends AbstractHealthIndicator {

    private final LinkReader reader;

    public LinkHealth(LinkReader reader) {
        super("what people connected could not be read");
        this.reader = reader;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.status(reader.isLoaded() ? "UP" : "OUT_OF_SERVICE").withDetail("lag", reader.lag());
    }
}
