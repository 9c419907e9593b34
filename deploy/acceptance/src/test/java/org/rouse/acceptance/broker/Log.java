package org.rouse.acceptance.broker;

import static java.util.stream.Collectors.toMap;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.Topic;

/** The topics, read from the beginning like any outsider could. */
public final class Log implements AutoCloseable {

    private final Admin admin;
    private final String brokers;

    public Log(String brokers) {
        this.brokers = brokers;
        this.admin = Admin.create(Map.of("bootstrap.servers", brokers));
    }

    /** All values of some people, oldest first for each person; tombstones are left out. */
    public <M extends Message> List<M> of(Topic topic, Parser<M> parser, Set<String> personIds) {
        List<M> messages = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> entry : all(topic)) {
            if (entry.value() != null
                    && RecordKey.read(entry.key())
                            .filter(key -> personIds.contains(key.person().value()))
                            .isPresent()) {
                messages.add(parsed(parser, entry.value()));
            }
        }
        return messages;
    }

    /** All values of one person, oldest first. */
    public <M extends Message> List<M> of(Topic topic, Parser<M> parser, String personId) {
        return of(topic, parser, Set.of(personId));
    }

    /** Everything committed so far. */
    public List<ConsumerRecord<byte[], byte[]>> all(Topic topic) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        List<ConsumerRecord<byte[], byte[]>> entries = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(entries::add);
            }
        }
        return entries;
    }

    /** Whether a consumer group has committed all current records of these topics. */
    public boolean hasRead(String group, List<Topic> topics) {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            for (Topic topic : topics) {
                for (Map.Entry<TopicPartition, Long> end : ends(topic).entrySet()) {
                    OffsetAndMetadata reached = committed.get(end.getKey());
                    if (end.getValue() > 0 && (reached == null || reached.offset() < end.getValue())) {
                        return false;
                    }
                }
            }
            return true;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not tell its offsets", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }

    private Map<TopicPartition, Long> ends(Topic topic) throws ExecutionException, InterruptedException {
        return admin
                .listOffsets(partitions(topic).stream()
                        .collect(toMap(each -> each, each -> org.apache.kafka.clients.admin.OffsetSpec.latest())))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static List<TopicPartition> partitions(Topic topic) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (int i = 0; i < topic.partitions(); i++) {
            partitions.add(new TopicPartition(topic.name(), i));
        }
        return partitions;
    }

    private static <M extends Message> M parsed(Parser<M> parser, byte[] value) {
        try {
            return parser.parseFrom(value);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError("a record that is no message of its topic", e);
        }
    }
}
