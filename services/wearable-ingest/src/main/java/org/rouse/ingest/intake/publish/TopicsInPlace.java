package org.rouse.ingest.intake.publish;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.rouse.contracts.Topic;
import org.rouse.contracts.TopicAdmin;
import org.rouse.contracts.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sure that the topics written or read here exist before anything is written: a broker that creates topics by itself would give them
 * the wrong number of partitions. At start it waits for an unavailable broker; wrong topics end the start.
 */
public final class TopicsInPlace implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicsInPlace.class);
    private static final List<Topic> NEEDED = List.of(
            Topics.ACTIVITY,
            Topics.SITTING_TIME,
            Topics.QUARANTINE,
            Topics.PULL,
            Topics.LINK,
            Topics.PERSON,
            Topics.DEAD_LETTER);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Admin admin;
    private final int replicas;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean verified;

    TopicsInPlace(Admin admin, int replicas) {
        this.admin = admin;
        this.replicas = replicas;
    }

    /** Connects and tries once; where the broker is unavailable, retries until it answers or this is closed. */
    public static TopicsInPlace start(KafkaSettings settings) {
        TopicsInPlace topics = new TopicsInPlace(Admin.create(settings.admin()), settings.replicas());
        if (!topics.attempt()) {
            LOG.atWarn()
                    .addKeyValue("bootstrapServers", settings.bootstrapServers())
                    .log("Broker is away, waiting for it");
            Thread.ofVirtual().name("topics-in-place").start(topics::attemptUntilVerified);
        }
        return topics;
    }

    /** Whether the topics exist; stays true once it is. */
    public boolean verified() {
        return verified;
    }

    /** The connection for questions about the broker's health. */
    public Admin admin() {
        return admin;
    }

    private void attemptUntilVerified() {
        try {
            while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                if (attempt()) {
                    LOG.info("Broker is there, topics are in place");
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            LOG.atError()
                    .setCause(e)
                    .log("Topics are not as they must be; nothing is taken until the service is restarted");
        }
    }

    private boolean attempt() {
        try {
            new TopicAdmin(admin, replicas).createOrVerify(NEEDED);
            verified = true;
        } catch (IllegalStateException e) {
            if (e.getCause() == null) { // the broker answered, and its topics are wrong
                throw e;
            }
        }
        return verified;
    }

    @Override
    public void close() {
        closed.countDown();
        admin.close(Duration.ofSeconds(1));
    }
}
