package org.rouse.notification.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.Topic;

/** The test's own client of the log. */
public final class Log implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<Topic, Tail> tails = new ConcurrentHashMap<>();
    private final String brokers;

    Log(String brokers) {
        this.brokers = brokers;
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    public void write(Topic topic, String personId, @Nullable MessageLite value) {
        write(topic, personId, value == null ? null : value.toByteArray());
    }

    public void write(Topic topic, String personId, byte @Nullable [] value) {
        try {
            producer.send(new ProducerRecord<>(topic.name(), personId.getBytes(UTF_8), value))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All records on the topic about the person, so far, oldest first. */
    public List<ConsumerRecord<byte[], byte[]>> records(Topic topic, String personId) {
        return tail(topic).records(personId);
    }

    /** The number of records that the topic has ever had. */
    public long size(Topic topic) {
        return tail(topic).size();
    }

    private Tail tail(Topic topic) {
        return tails.computeIfAbsent(topic, one -> new Tail(brokers, one));
    }

    /** The number of records of the topic that the group has acknowledged; without a committed position none. */
    public long committed(String group, Topic topic) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers))) {
            return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                    .filter(position -> position.getKey().topic().equals(topic.name()))
                    .mapToLong(position -> position.getValue().offset())
                    .sum();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public <T> List<T> read(Topic topic, String personId, Parser<T> parser) {
        return records(topic, personId).stream()
                .map(record -> parse(parser, record.value()))
                .toList();
    }

    private static <T> T parse(Parser<T> parser, byte[] value) {
        try {
            return parser.parseFrom(value);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        tails.values().forEach(Tail::close);
    }
}
