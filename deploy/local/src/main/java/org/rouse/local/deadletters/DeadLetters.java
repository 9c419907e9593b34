package org.rouse.local.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.rouse.contracts.DeadLetter;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;

/**
 * The topic of dead letters. Putting a record back writes its original bytes and key to the topic it came from. Readers recognise a
 * repeated record, so putting back twice is harmless; the broker stores the progress, so that it normally happens once.
 */
public final class DeadLetters {

    private static final String GROUP = "rouse-dead-letters-replay";
    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;

    public DeadLetters(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** The records that were not put back yet; on request all of them, oldest first in each partition. */
    public List<PutAside> list(boolean all) {
        List<PutAside> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            read(consumer, all, (letter, record) -> found.add(letter));
        }
        return found;
    }

    /**
     * Puts back the records that were not yet, or all, each once even where several readers set it aside; returns the number. Completes
     * when they are on their topics.
     */
    public int putBack(boolean all) {
        Set<String> done = new HashSet<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer();
                KafkaProducer<byte[], byte[]> producer = producer()) {
            read(consumer, all, (letter, record) -> {
                letter.label()
                        .filter(label -> isTopic(label.topic()) && done.add(PutAside.origin(label)))
                        // The commit waits for the write and reports a failure.
                        .ifPresent(label -> producer.send(back(label, record)));
            });
            producer.commitTransaction();
            commit(consumer);
        }
        return done.size();
    }

    private static ProducerRecord<byte[], byte[]> back(DeadLetter letter, ConsumerRecord<byte[], byte[]> record) {
        ProducerRecord<byte[], byte[]> back = new ProducerRecord<>(letter.topic(), record.key(), record.value());
        back.headers().add("rouse-put-back", PutAside.origin(letter).getBytes(UTF_8));
        return back;
    }

    private static boolean isTopic(String name) {
        return Topics.ALL.stream().map(Topic::name).anyMatch(name::equals) && !name.equals(Topics.DEAD_LETTER.name());
    }

    private static void read(
            KafkaConsumer<byte[], byte[]> consumer,
            boolean all,
            BiConsumer<PutAside, ConsumerRecord<byte[], byte[]>> each) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.DEAD_LETTER.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        if (all) {
            consumer.seekToBeginning(partitions);
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
            consumer.poll(POLL).forEach(record -> each.accept(PutAside.of(record), record));
        }
    }

    private static void commit(KafkaConsumer<byte[], byte[]> consumer) {
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        consumer.assignment().forEach(one -> positions.put(one, new OffsetAndMetadata(consumer.position(one))));
        consumer.commitSync(positions);
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        GROUP,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private KafkaProducer<byte[], byte[]> producer() {
        KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        GROUP),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        producer.beginTransaction();
        return producer;
    }
}
