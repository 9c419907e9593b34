package org.rouse.ingest.intake.publish;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;

/**
 * A producer that never blocks once it knows the topics' partitions: before that, a first record would have to wait for them, and be
 * refused.
 */
final class PromptProducer {

    /** The topics that a small upload may write to. */
    private static final List<Topic> WRITTEN = List.of(Topics.ACTIVITY, Topics.SITTING_TIME, Topics.QUARANTINE);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Producer<byte[], byte[]> producer;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Optional<Producer<byte[], byte[]>> ready = Optional.empty();

    private PromptProducer(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /**
     * Returns at once, and looks up the topics on a thread of its own until they are known.
     *
     * @param inPlace tells whether the topics exist: asking for a missing one could create it
     */
    static PromptProducer start(Producer<byte[], byte[]> producer, BooleanSupplier inPlace) {
        PromptProducer prompt = new PromptProducer(producer);
        Thread.ofVirtual().name("prompt-producer").start(() -> prompt.awaitTopics(inPlace));
        return prompt;
    }

    /** Empty while it does not know the topics. */
    Optional<Producer<byte[], byte[]>> ready() {
        return ready;
    }

    private void awaitTopics(BooleanSupplier inPlace) {
        try {
            while (!(inPlace.getAsBoolean() && WRITTEN.stream().allMatch(this::isKnown))) {
                if (closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
            ready = Optional.of(producer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isKnown(Topic topic) {
        try {
            return !producer.partitionsFor(topic.name()).isEmpty();
        } catch (KafkaException | IllegalStateException _) {
            return false; // not yet, or it is being closed
        }
    }

    void close(Duration patience) {
        closed.countDown();
        producer.close(patience);
    }
}
