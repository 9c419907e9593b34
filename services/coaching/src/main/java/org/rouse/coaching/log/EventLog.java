package org.rouse.coaching.log;

import com.google.protobuf.MessageLite;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.CloudEvent;
import org.rouse.contracts.PersonId;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.Service;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Command;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Schedulers;

/** Appends single records to the log, and completes when every in-sync replica has them. */
public final class EventLog {

    /** The actor of commands that nobody asks for: they run because the person, or their organisation, said so before. */
    private static final String OWN_ACTOR = "rouse";

    private static final String OWN_SCOPE = "person";

    private final Producer<byte[], byte[]> producer;

    /** @param producer waits for all replicas; not closed here */
    public EventLog(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /** The place of the message once it is durable; an error when the log did not take it in time. */
    public Mono<RecordMetadata> append(Topic topic, String personId, MessageLite message, String id, Instant time) {
        return append(topic, RecordKey.of(new PersonId(personId)), message, id, time);
    }

    /** The same for one of many messages about a person. */
    public Mono<RecordMetadata> append(Topic topic, RecordKey key, MessageLite message, String id, Instant time) {
        return send(new ProducerRecord<>(
                topic.name(),
                null,
                null,
                key.bytes(),
                message.toByteArray(),
                CloudEvent.headers(message, id, Service.COACHING, time)));
    }

    /**
     * Asks for what nobody asks for, such as to read a calendar again.
     *
     * @param what the command, without its envelope
     */
    public Mono<RecordMetadata> command(String personId, Command.Builder what, Instant now) {
        Command command = what.setCommandId(UUID.randomUUID().toString())
                .setPersonId(personId)
                .setActor(OWN_ACTOR)
                .setScope(OWN_SCOPE)
                .setIssuedAtMs(now.toEpochMilli())
                .build();
        return append(Topics.COMMAND, personId, command, command.getCommandId(), now);
    }

    /** Deletes one of many messages about a person from the log. */
    public Mono<RecordMetadata> forget(Topic topic, RecordKey key) {
        return send(new ProducerRecord<>(topic.name(), key.bytes(), null));
    }

    /** Sets aside a record unchanged; completes when it is durable. */
    public Mono<RecordMetadata> append(ProducerRecord<byte[], byte[]> deadLetter) {
        return send(deadLetter);
    }

    private Mono<RecordMetadata> send(ProducerRecord<byte[], byte[]> entry) {
        // A full buffer blocks the sender, so this must not run on an event loop.
        return Mono.<RecordMetadata>create(sink -> producer.send(entry, (at, failure) -> settle(sink, at, failure)))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static void settle(MonoSink<RecordMetadata> sink, RecordMetadata at, @Nullable Exception failure) {
        if (failure == null) {
            sink.success(at);
        } else {
            sink.error(failure);
        }
    }
}
