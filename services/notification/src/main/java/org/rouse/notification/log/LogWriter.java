package org.rouse.notification.log;

import com.google.protobuf.Message;
import java.time.Instant;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.rouse.contracts.CloudEvent;
import org.rouse.contracts.PersonId;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.Service;
import org.rouse.contracts.Topic;
import org.rouse.notification.clocks.Clocks;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Writes records to the log. Each write completes when all in-sync replicas have it, and fails after the producer's time limit. */
public final class LogWriter {

    private final Producer<byte[], byte[]> producer;
    private final Clocks clocks;

    public LogWriter(Producer<byte[], byte[]> producer, Clocks clocks) {
        this.producer = producer;
        this.clocks = clocks;
    }

    /** Writes the one message of its kind about a person. */
    public Mono<Void> write(Topic topic, String personId, Message message) {
        return write(topic, RecordKey.of(new PersonId(personId)), message);
    }

    /** Writes one of many messages about a person. */
    public Mono<Void> write(Topic topic, String personId, String entity, Message message) {
        return write(topic, RecordKey.of(new PersonId(personId), entity), message);
    }

    private Mono<Void> write(Topic topic, RecordKey key, Message message) {
        Instant at = clocks.event().instant();
        return send(new ProducerRecord<>(
                topic.name(),
                null,
                null,
                key.bytes(),
                message.toByteArray(),
                CloudEvent.headers(message, Service.NOTIFICATION, at)));
    }

    /** Deletes one of many messages about a person from the log. */
    public Mono<Void> erase(Topic topic, String personId, String entity) {
        return send(new ProducerRecord<>(
                topic.name(), RecordKey.of(new PersonId(personId), entity).bytes(), null));
    }

    /** Deletes the one message of its kind about a person from the log. */
    public Mono<Void> erase(Topic topic, String personId) {
        return send(new ProducerRecord<>(
                topic.name(), RecordKey.of(new PersonId(personId)).bytes(), null));
    }

    /** Writes a record that was set aside. */
    Mono<Void> write(ProducerRecord<byte[], byte[]> deadLetter) {
        return send(deadLetter);
    }

    private Mono<Void> send(ProducerRecord<byte[], byte[]> record) {
        return Mono.<Void>create(sink -> {
                    // The callback reports all that the future would.
                    var _ = producer.send(record, (metadata, failure) -> {
                        if (failure == null) {
                            sink.success();
                        } else {
                            sink.error(failure);
                        }
                    });
                })
                .subscribeOn(Schedulers.boundedElastic()); // a full buffer or missing metadata blocks the caller
    }
}
