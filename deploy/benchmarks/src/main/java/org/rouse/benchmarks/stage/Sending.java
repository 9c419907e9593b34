package org.rouse.benchmarks.stage;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A producer tuned for throughput (acks=all, lz4, large batches) that counts acknowledged records and fails when any is not. */
public final class Sending implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicReference<@Nullable IllegalStateException> failure = new AtomicReference<>();

    public Sending(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4",
                        ProducerConfig.LINGER_MS_CONFIG, "5",
                        ProducerConfig.BATCH_SIZE_CONFIG, "131072"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Waits only while the producer's buffer is full. */
    @SuppressWarnings("FutureReturnValueIgnored") // the callback reports the result
    public void send(String topic, KeyedBytes record) {
        producer.send(new ProducerRecord<>(topic, record.key(), record.value()), (metadata, exception) -> {
            if (exception == null) {
                acknowledged.incrementAndGet();
            } else {
                failure.compareAndSet(
                        null,
                        new IllegalStateException(
                                "a record for " + topic + " was not acknowledged: " + exception, exception));
            }
        });
    }

    /**
     * Waits until everything sent is acknowledged; the number of records acknowledged so far.
     *
     * @throws IllegalStateException the first record that was not, with the reason
     */
    public long flush() {
        producer.flush();
        IllegalStateException first = failure.get();
        if (first != null) {
            throw first;
        }
        return acknowledged.get();
    }

    @Override
    public void close() {
        producer.close();
    }
}
