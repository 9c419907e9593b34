package org.rouse.ingest.intake.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.MessageLite;
import java.io.IOException;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.rouse.contracts.CloudEvent;
import org.rouse.contracts.Service;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.PullTask;
import org.rouse.contracts.v1.Quarantined;
import org.rouse.ingest.intake.upload.Publication;

/** Turns the facts of one upload into records of the log, numbered in the upload's order. Used by one thread. */
abstract class UploadRecords implements Publication {

    private int made;

    /** Receives the next record. */
    abstract void take(ProducerRecord<byte[], byte[]> record) throws IOException;

    @Override
    public final void evidence(Topic topic, Evidence evidence) throws IOException {
        take(topic, evidence.getPersonId(), evidence, evidence.getUploadId(), evidence.getReceivedAtMs());
    }

    @Override
    public final void toPull(PullTask task) throws IOException {
        take(Topics.PULL, task.getPersonId(), task, task.getTaskId(), task.getNotifiedAtMs());
    }

    @Override
    public final void quarantined(Quarantined record) throws IOException {
        String key = record.getPersonId().isEmpty() ? record.getUploadId() : record.getPersonId();
        take(Topics.QUARANTINE, key, record, record.getUploadId(), record.getReceivedAtMs());
    }

    private void take(Topic topic, String key, MessageLite value, String uploadId, long receivedAtMs)
            throws IOException {
        take(new ProducerRecord<>(
                topic.name(),
                null,
                null,
                key.getBytes(UTF_8),
                value.toByteArray(),
                CloudEvent.headers(
                        value, uploadId + '-' + made++, Service.WEARABLE_INGEST, Instant.ofEpochMilli(receivedAtMs))));
    }
}
