package org.rouse.ingest.intake.publish;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.PersonPartitioner;

/**
 * Connection settings of the log.
 *
 * @param bootstrapServers host:port, comma-separated
 * @param compression      of records on the log: lz4, zstd, none
 * @param linger           how long a record waits for others to share a batch; zero is right while uploads come one at a time
 * @param maxBlock         longest time that handing over one record may wait for the broker's addresses or for buffer space
 * @param delivery         longest time from handing over a record to its acknowledgement, retries included; then the upload fails
 * @param buffer           bytes of records not yet acknowledged, all uploads together
 * @param window           records of one upload that may be unacknowledged at once
 * @param replicas         of a topic created here; -1 leaves it to the broker
 * @param properties       further client settings by their Kafka names, such as those for TLS
 */
public record KafkaSettings(
        String bootstrapServers,
        String compression,
        Duration linger,
        Duration maxBlock,
        Duration delivery,
        long buffer,
        int window,
        int replicas,
        @Nullable Map<String, String> properties) {

    public KafkaSettings {
        if (delivery.compareTo(linger) <= 0) {
            throw new IllegalArgumentException(
                    "delivery (" + delivery + ") must be longer than linger (" + linger + ")");
        }
        properties = properties == null ? Map.of() : Map.copyOf(properties);
    }

    private Map<String, String> furtherProperties() {
        return properties == null ? Map.of() : properties;
    }

    Map<String, Object> producer() {
        return producer("rouse-wearable-ingest");
    }

    /** Settings of the producer for threads that may not wait: it refuses records that it cannot take at once. */
    Map<String, Object> promptProducer() {
        Map<String, Object> config = producer("rouse-wearable-ingest-prompt");
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0L);
        // The places of topics are looked up once, before the first upload, and must not be dropped while nobody
        // uploads.
        config.put(
                ProducerConfig.METADATA_MAX_IDLE_CONFIG, Duration.ofDays(3_650).toMillis());
        return config;
    }

    /** Settings of a producer. */
    public Map<String, Object> producer(String clientId) {
        Map<String, Object> config = new HashMap<>(furtherProperties());
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        config.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, PersonPartitioner.class);
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, compression);
        config.put(ProducerConfig.LINGER_MS_CONFIG, (int) linger.toMillis());
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, maxBlock.toMillis());
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) delivery.toMillis());
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                delivery.minus(linger).toMillis());
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, buffer);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L); // a broker that comes back is noticed at once
        return config;
    }

    /** Settings of a consumer that belongs to no group and sees committed records. */
    public Map<String, Object> consumer(String clientId) {
        Map<String, Object> config = new HashMap<>(furtherProperties());
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L);
        return config;
    }

    Map<String, Object> admin() {
        Map<String, Object> config = new HashMap<>(furtherProperties());
        config.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        config.put(AdminClientConfig.CLIENT_ID_CONFIG, "rouse-wearable-ingest-admin");
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 3_000);
        config.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L);
        return config;
    }
}
