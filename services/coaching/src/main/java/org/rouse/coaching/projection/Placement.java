package org.rouse.coaching.projection;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.rouse.coaching.views.Positions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Starts reading the log where the views end, not where the broker remembers the group: views that were dropped, or restored from an older
 * copy, are so completed. While the database is unavailable it waits, as nothing could be written anyway.
 */
final class Placement implements ConsumerAwareRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(Placement.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Positions positions;
    private final Rebuild rebuild;

    Placement(Positions positions, Rebuild rebuild) {
        this.positions = positions;
        this.rebuild = rebuild;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> known = patiently(positions.of(partitions));
        List<TopicPartition> fresh = new ArrayList<>();
        Map<TopicPartition, Long> next = new HashMap<>();
        for (TopicPartition partition : partitions) {
            Long last = known.get(partition);
            if (last == null) {
                fresh.add(partition);
            } else if (last >= of(ends, partition)) {
                LOG.atError()
                        .addKeyValue("topic", partition.topic())
                        .addKeyValue("partition", partition.partition())
                        .log(
                                "The views hold more than the log does: it lost records or is another one, and is read from its beginning");
                fresh.add(partition);
            } else {
                next.put(partition, Math.max(last + 1, of(beginnings, partition)));
            }
        }
        if (!fresh.isEmpty()) {
            patiently(positions.begin(fresh).thenReturn(true));
            fresh.forEach(partition -> next.put(partition, of(beginnings, partition)));
        }
        next.forEach(consumer::seek);
        // Includes records that an earlier assignment or process left unread: a rebuild is not done because it was
        // interrupted.
        rebuild.expect(next, ends);
        rebuild.placed();
    }

    @Override
    public void onPartitionsRevokedAfterCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(rebuild::forget);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(rebuild::forget);
    }

    /** Kafka answers for every requested partition, or not at all. */
    private static long of(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return Objects.requireNonNull(offsets.get(partition));
    }

    private static <T> T patiently(Mono<T> question) {
        return question.retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE)
                        .maxBackoff(LONGEST_PAUSE)
                        .filter(MongoException.class::isInstance)) // otherwise the connection is closed for good
                .blockOptional()
                .orElseThrow();
    }
}
