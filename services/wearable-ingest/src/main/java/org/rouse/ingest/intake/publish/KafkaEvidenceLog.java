package org.rouse.ingest.intake.publish;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.rouse.contracts.DeadLetter;
import org.rouse.contracts.DeadLetter.Reason;
import org.rouse.ingest.intake.upload.EvidenceLog;
import org.rouse.ingest.intake.upload.LogPublication;
import org.rouse.ingest.intake.upload.LogUnavailableException;
import org.rouse.ingest.intake.upload.PromptPublication;

/** Writes to Kafka with one producer for all uploads: records of many uploads share batches. Thread-safe. */
public final class KafkaEvidenceLog implements EvidenceLog, AutoCloseable {

    private final Producer<byte[], byte[]> producer;
    private final PromptProducer prompt;
    private final TopicsInPlace topics;
    private final int window;
    private final Duration patience;

    /** Connects; the broker need not be available yet. */
    public KafkaEvidenceLog(KafkaSettings settings, TopicsInPlace topics) {
        this(
                new KafkaProducer<>(settings.producer()),
                PromptProducer.start(new KafkaProducer<>(settings.promptProducer()), topics::verified),
                topics,
                settings);
    }

    KafkaEvidenceLog(
            Producer<byte[], byte[]> producer, PromptProducer prompt, TopicsInPlace topics, KafkaSettings settings) {
        this.producer = producer;
        this.prompt = prompt;
        this.topics = topics;
        this.window = settings.window();
        // The producer's own limit ends every wait; this later limit only guards against its failure.
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
    public Optional<PromptPublication> openPrompt() {
        return prompt.ready().map(ready -> new KafkaPromptPublication(ready, window));
    }

    /**
     * Adds an unusable record, unchanged, to the dead letters, and waits until the broker confirms it.
     *
     * @throws LogUnavailableException when the broker did not confirm it
     */
    public void deadLetter(ConsumerRecord<byte[], byte[]> record, Reason reason) throws LogUnavailableException {
        ProducerRecord<byte[], byte[]> letter =
                DeadLetter.of(record, "wearable-ingest", reason).record(record);
        try {
            producer.send(letter).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException
                | TimeoutException
                | KafkaException
                | IllegalStateException e) { // the last: being closed
            throw new LogUnavailableException("the broker did not confirm a dead letter", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailableException("interrupted while the broker confirmed", e);
        }
    }

    @Override
    public void close() {
        prompt.close(patience);
        producer.close(patience);
    }
}
