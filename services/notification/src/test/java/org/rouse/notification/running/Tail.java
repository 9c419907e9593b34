package org.rouse.notification.running;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.Topic;

/** The records of one topic, read on from the last position. */
final class Tail implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Map<String, List<ConsumerRecord<byte[], byte[]>>> byPerson = new HashMap<>();

    Tail(String brokers, Topic topic) {
        consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Up to now, oldest first. */
    synchronized List<ConsumerRecord<byte[], byte[]>> records(String personId) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                byPerson.computeIfAbsent(person(record), one -> new ArrayList<>())
                        .add(record);
            }
        }
        return List.copyOf(byPerson.getOrDefault(personId, List.of()));
    }

    synchronized long size() {
        return consumer.endOffsets(partitions).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static String person(ConsumerRecord<byte[], byte[]> record) {
        return RecordKey.read(record.key()).orElseThrow().person().value();
    }

    @Override
    public synchronized void close() {
        consumer.close();
    }
}
