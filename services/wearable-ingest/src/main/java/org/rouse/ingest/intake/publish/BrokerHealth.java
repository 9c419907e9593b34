package org.rouse.ingest.intake.publish;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Reports whether uploads can be made durable now: the broker answers and the topics exist. It asks at most once a second. */
public final class BrokerHealth extends AbstractHealthIndicator {

    private static final int TIMEOUT_MS = 2_000;
    private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();

    private record Answer(boolean up, long atNanos) {}

    private final TopicsInPlace topics;
    private final LongSupplier nanos;
    private final AtomicReference<Answer> latest;

    public BrokerHealth(TopicsInPlace topics) {
        this(topics, System::nanoTime);
    }

    BrokerHealth(TopicsInPlace topics, LongSupplier nanos) {
        super("the broker could not be asked");
        this.topics = topics;
        this.nanos = nanos;
        this.latest = new AtomicReference<>(new Answer(false, nanos.getAsLong() - KEPT_NANOS));
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws InterruptedException {
        Answer answer = latest.get();
        if (nanos.getAsLong() - answer.atNanos() >= KEPT_NANOS) {
            answer = new Answer(topics.verified() && answers(), nanos.getAsLong());
            latest.set(answer);
        }
        builder.withDetail("topics", topics.verified() ? "verified" : "not verified");
        if (answer.up()) {
            builder.up();
        } else {
            builder.down();
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            topics.admin()
                    .describeCluster(new DescribeClusterOptions().timeoutMs(TIMEOUT_MS))
                    .nodes()
                    .get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
