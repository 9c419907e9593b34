package org.rouse.notification.log;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.rouse.contracts.Topic;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Makes consumers that acknowledge a batch only after the work on it, and try a failed one again for as long as it takes. */
public final class Consumers {

    private final Map<String, Object> kafka;

    /** @param kafka settings of a consumer, by their Kafka names */
    public Consumers(Map<String, Object> kafka) {
        this.kafka = Map.copyOf(kafka);
    }

    /**
     * A consumer of the topic, not yet started; Spring starts and stops it as a bean.
     *
     * @param name of the work; each kind of work has positions of its own
     */
    public ConcurrentMessageListenerContainer<byte[], byte[]> of(
            Topic topic, String name, Consumer<List<ConsumerRecord<byte[], byte[]>>> work) {
        ContainerProperties properties = new ContainerProperties(topic.name());
        properties.setGroupId("rouse-notification-" + name);
        properties.setClientId("rouse-notification-" + name);
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setMessageListener((BatchMessageListener<byte[], byte[]>) work::accept);
        var container = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                properties);
        container.setBeanName("rouse-notification-" + name);
        container.setCommonErrorHandler(new DefaultErrorHandler(patiently()));
        return container;
    }

    /** Positions start at the oldest record, batches are moderate, and only committed records are seen. */
    public static Map<String, Object> overrides() {
        return Map.of(
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                500);
    }

    private static ExponentialBackOff patiently() {
        ExponentialBackOff backOff = new ExponentialBackOff(500, 2);
        backOff.setMaxInterval(10_000);
        return backOff;
    }
}
