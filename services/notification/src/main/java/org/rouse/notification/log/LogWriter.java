package org.rouse.notification.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.Message;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.Topic;
import org.rouse.notification.Clocks;
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

    /** Writes a message about a person. */
    public Mono<Void> write(Topic topic, String personId, Message message) {
        Instant at = clocks.event().instant();
        return send(record(topic, personId.getBytes(UTF_8), message.toByteArray(), headers(message, at)));
    }

    /** Writes that nothing is to be known of the person any more. */
    public Mono<Void> erase(Topic topic, String personId) {
        return send(record(topic, personId.getBytes(UTF_8), null, Map.of()));
    }

    Mono<Void> write(Topic topic, byte @Nullable [] key, byte @Nullable [] value, Map<String, String> headers) {
        return send(record(topic, key, value, headers));
    }

    private static Map<String, String> headers(Message message, Instant at) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put(
                "ce_type",
                "org.rouse." + message.getDescriptorForType().getName().toLowerCase(Locale.ROOT) + ".v1");
        headers.put("ce_source", "/notification");
        headers.put("ce_time", at.toString());
        headers.put("content-type", "application/protobuf");
        return headers;
    }

    private static ProducerRecord<byte[], byte[]> record(
            Topic topic, byte @Nullable [] key, byte @Nullable [] value, Map<String, String> headers) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic.name(), key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        return record;
    }

    private Mono<Void> send(ProducerRecord<byte[], byte[]> record) {
        return Mono.<Void>create(sink -> {
                    // The callback says all that the future would.
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
