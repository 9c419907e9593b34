package org.rouse.coaching;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Decision;

/**
 * An hour that people sit through, written to the log, and the decisions on it.
 *
 * @param broker its address
 * @param from   five minutes before the hour begins; it ends on the same day, in UTC
 */
record HourOfSitting(String broker, Instant from) {

    /** The moments of a decision: one every twenty minutes. */
    static final int MOMENTS = 3;

    private static final Duration POLL = Duration.ofMillis(200);

    /** Writes so many times that they sat. */
    void send(String person, int times) {
        byte[] batch = Minutes.backfill(person, from, "m".repeat(5) + "s".repeat(60) + "m".repeat(5))
                .toByteArray();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < times; i++) {
                producer.send(new ProducerRecord<>(Topics.ACTIVITY.name(), person.getBytes(UTF_8), batch));
            }
        }
    }

    /** The id of their day in the view of stretches. */
    String day(String person) {
        return person + '|' + LocalDate.ofInstant(from, ZoneOffset.UTC);
    }

    /** The decisions about them, in order, each as often as it is on the log, by finding. */
    List<String> decided(String person) {
        return decided().getOrDefault(person, List.of());
    }

    /** The same for everybody. */
    Map<String, List<String>> decided() {
        return read(IsolationLevel.READ_COMMITTED);
    }

    /** The same, including decisions of aborted transactions. */
    Map<String, List<String>> written() {
        return read(IsolationLevel.READ_UNCOMMITTED);
    }

    private Map<String, List<String>> read(IsolationLevel isolation) {
        Map<String, List<String>> decided = new HashMap<>();
        try (KafkaConsumer<byte[], byte[]> log = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker,
                        "isolation.level",
                        isolation.toString().toLowerCase(Locale.ROOT)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = partitions(log);
            log.assign(all);
            log.seekToBeginning(all);
            Map<TopicPartition, Long> ends = log.endOffsets(all);
            while (all.stream().anyMatch(one -> log.position(one) < ends.getOrDefault(one, 0L))) {
                for (ConsumerRecord<byte[], byte[]> record : log.poll(POLL)) {
                    if (record.value() != null) { // or it is the tombstone of somebody who was erased
                        Decision decision = read(record.value());
                        decided.computeIfAbsent(decision.getPersonId(), person -> new ArrayList<>())
                                .add(about(decision));
                    }
                }
            }
        }
        return decided;
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> log) {
        return log.partitionsFor(Topics.DECISION.name()).stream()
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .toList();
    }

    private static String about(Decision decision) {
        return decision.getFindingId().replace(decision.getPersonId(), "")
                + ' '
                + decision.getStretch().getDecisionPoint()
                + ' '
                + decision.getWithhold().getReason();
    }

    private static Decision read(byte[] value) {
        try {
            return Decision.parseFrom(value);
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
        }
    }
}
