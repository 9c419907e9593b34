package org.rouse.coaching.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.rouse.coaching.views.Positions;
import org.rouse.coaching.views.Summaries;
import org.rouse.contracts.DamagedLog;
import org.rouse.contracts.WatchedConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps a {@link Tail} running as long as the service does: where the log or the views are unavailable, a new one continues at the feed's
 * place.
 */
@Component
class Following implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration BEAT = Duration.ofSeconds(15);

    private final KafkaProperties kafka;
    private final Positions positions;
    private final Summaries summaries;
    private final Feed feed;
    private final List<Projected> followers;
    private final DamagedLog damage;
    private volatile boolean running;
    private ScheduledExecutorService threads = Executors.newScheduledThreadPool(0);

    Following(
            KafkaProperties kafka,
            Positions positions,
            Summaries summaries,
            Feed feed,
            List<Projected> followers,
            DamagedLog damage,
            MeterRegistry registry) {
        this.kafka = kafka;
        this.positions = positions;
        this.summaries = summaries;
        this.feed = feed;
        this.followers = followers;
        this.damage = damage;
        Gauge.builder("rouse.coaching.feed.listening", feed, Feed::listening)
                .description("Open streams of events")
                .register(registry);
    }

    @Override
    public void start() {
        running = true;
        threads = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().daemon().name("feed-", 0).factory());
        threads.scheduleAtFixedRate(feed::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
        threads.scheduleWithFixedDelay(this::follow, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PAUSE.toSeconds() * 10, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Ends when something fails, and is called again after a pause. */
    private void follow() {
        if (!running) {
            return;
        }
        try (Consumer<byte[], byte[]> consumer = WatchedConsumer.of(consumer(), damage)) {
            Tail tail = new Tail(consumer, positions, summaries, feed, followers);
            tail.place();
            while (running) {
                tail.step();
            }
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .log("What is projected cannot be followed now; it is tried again");
        } finally {
            followers.forEach(follower -> follower.isCurrent(false));
        }
    }

    private Consumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
