package org.rouse.ingest.intake.publish;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.rouse.ingest.intake.upload.LogPublication;
import org.rouse.ingest.intake.upload.LogUnavailableException;

/**
 * One upload's records under way. A window of permits is both the backpressure (one permit per unacknowledged record) and the countdown:
 * when all permits are back, all records are acknowledged.
 */
final class KafkaPublication extends UploadRecords implements LogPublication {

    private final Producer<byte[], byte[]> producer;
    private final Semaphore permits;
    private final int window;
    private final Duration patience;
    private volatile @Nullable Exception failure;

    KafkaPublication(Producer<byte[], byte[]> producer, int window, Duration patience) {
        this.producer = producer;
        this.permits = new Semaphore(window);
        this.window = window;
        this.patience = patience;
    }

    @Override
    void take(ProducerRecord<byte[], byte[]> record) throws LogUnavailableException {
        acquire(1);
        try {
            producer.send(record, this::settled);
        } catch (KafkaException e) {
            permits.release();
            throw new LogUnavailableException("the broker did not take a record", e);
        } catch (IllegalStateException e) { // the producer is being closed
            permits.release();
            throw new LogUnavailableException("the service is stopping", e);
        }
    }

    private void settled(@Nullable RecordMetadata where, @Nullable Exception e) {
        if (e != null) {
            failure = e;
        }
        permits.release();
    }

    @Override
    public void awaitDurable() throws LogUnavailableException {
        acquire(window);
        permits.release(window);
    }

    private void acquire(int count) throws LogUnavailableException {
        try {
            if (!permits.tryAcquire(count, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LogUnavailableException("the broker confirmed nothing for " + patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailableException("interrupted while the broker confirmed", e);
        }
        Exception failed = failure;
        if (failed != null) {
            permits.release(count);
            throw new LogUnavailableException("the broker did not confirm a record", failed);
        }
    }
}
