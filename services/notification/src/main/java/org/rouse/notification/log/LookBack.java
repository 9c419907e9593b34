package org.rouse.notification.log;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;

/**
 * Reads newly assigned partitions again from some time ago, so that the instance finds deliveries under way there: work that a vanished
 * instance had begun needs no list of its own.
 */
public final class LookBack implements KafkaBindingRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(LookBack.class);

    private final String binding;
    private final Duration howFar;
    private final InstantSource clock;
    private final Map<TopicPartition, Long> reached = new ConcurrentHashMap<>();

    /**
     * @param binding name of the binding that looks back
     * @param clock   the broker's time, which stamps the records
     */
    public LookBack(String binding, Duration howFar, InstantSource clock) {
        this.binding = binding;
        this.howFar = howFar;
        this.clock = clock;
    }

    @Override
    public void onPartitionsAssigned(
            String bindingName, Consumer<?, ?> consumer, Collection<TopicPartition> partitions, boolean initial) {
        if (!bindingName.equals(binding)) {
            return;
        }
        try {
            partitions.forEach(partition -> reached.put(partition, consumer.position(partition)));
            seek(consumer, partitions);
        } catch (KafkaException e) {
            LOG.atWarn()
                    .addKeyValue("failure", e.getClass().getSimpleName())
                    .log("where to read again from could not be found out; reading everything again");
            consumer.seekToBeginning(partitions);
        }
    }

    /** Whether another instance acknowledged the record before this one was assigned its partition. */
    public boolean wasReadBefore(ConsumerRecord<?, ?> record) {
        return record.offset() < reached.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L);
    }

    private void seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        long since = clock.instant().minus(howFar).toEpochMilli();
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, since));
        consumer.offsetsForTimes(times).forEach((partition, first) -> seek(consumer, partition, first));
    }

    /** Seeks back to the first record that is young enough, if there is one. */
    private void seek(Consumer<?, ?> consumer, TopicPartition partition, @Nullable OffsetAndTimestamp first) {
        if (first != null && first.offset() < reached.getOrDefault(partition, 0L)) {
            consumer.seek(partition, first.offset());
        }
    }
}
