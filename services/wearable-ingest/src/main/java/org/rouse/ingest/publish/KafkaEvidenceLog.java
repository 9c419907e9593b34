package org.rouse.ingest.publish;

import java.time.Duration;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.rouse.ingest.upload.EvidenceLog;
import org.rouse.ingest.upload.LogPublication;
import org.rouse.ingest.upload.LogUnavailableException;

/** Writes to Kafka with one producer for all uploads: records of many uploads share batches. Thread-safe. */
public final class KafkaEvidenceLog implements EvidenceLog, AutoCloseable {

    private final Producer<byte[], byte[]> producer;
    private final TopicsInPlace topics;
    private final int window;
    private final Duration patience;

    /** Connects; the broker need not be there yet. */
    public KafkaEvidenceLog(KafkaSettings settings, TopicsInPlace topics) {
        this(new KafkaProducer<>(settings.producer()), topics, settings);
    }

    KafkaEvidenceLog(Producer<byte[], byte[]> producer, TopicsInPlace topics, KafkaSettings settings) {
        this.producer = producer;
        this.topics = topics;
        this.window = settings.window();
        // The producer's own limit ends every wait; ours comes after it and only guards against its failing to.
        this.patience = settings.delivery().plus(settings.maxBlock()).plusSeconds(1);
    }

    @Override
    public LogPublication open() throws LogUnavailableException {
        if (!topics.verified()) {
            throw new LogUnavailableException("the topics were not found in place yet");
        }
        return new KafkaPublication(producer, window, patience);
    }

    @Override
    public void close() {
        producer.close(patience);
    }
}
