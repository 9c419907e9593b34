package org.rouse.notification.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.Topic;

/** The test's own end of the log. */
public final class Log implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
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

    /** Everything on the topic about the person, so far, oldest first. */
    public List<ConsumerRecord<byte[], byte[]>> records(Topic topic, String personId) {
        List<ConsumerRecord<byte[], byte[]>> found = new CopyOnWriteArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    if (RecordKey.read(record.key())
                            .filter(key -> key.person().value().equals(personId))
                            .isPresent()) {
                        found.add(record);
                    }
                }
            }
        }
        return found;
    }

    /** How many records the topic has ever had. */
    public long size(Topic topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            return consumer
                    .endOffsets(consumer.partitionsFor(topic.name()).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList())
                    .values()
                    .stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** How many records of the topic the group has acknowledged; a position that was never committed counts as none. */
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
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
