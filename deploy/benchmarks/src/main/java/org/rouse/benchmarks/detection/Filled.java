package org.rouse.benchmarks.detection;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * The records of a topic between two moments.
 *
 * @param from offset per partition at the first moment
 * @param to   offset per partition at the second
 */
record Filled(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {

    /** Everything that {@code fill} writes to the topic. */
    static Filled by(Admin admin, String topic, Runnable fill) {
        Map<TopicPartition, Long> before = ends(admin, topic);
        fill.run();
        return new Filled(before, ends(admin, topic));
    }

    /** Sets the begin of a consumer group that never ran. */
    void beginAt(Admin admin, String group) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        from.forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
        asked(() -> admin.alterConsumerGroupOffsets(group, offsets).all().get());
    }

    /** The number of its records that the group has processed and committed. */
    long committed(Admin admin, String group) {
        Map<TopicPartition, OffsetAndMetadata> offsets = asked(() -> admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get());
        return from.entrySet().stream()
                .mapToLong(start -> {
                    OffsetAndMetadata offset = offsets.get(start.getKey());
                    return offset == null ? 0 : offset.offset() - start.getValue();
                })
                .sum();
    }

    /** Its length in offsets, including markers of transactions. */
    long length() {
        return to.values().stream().mapToLong(Long::longValue).sum()
                - from.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<TopicPartition, Long> ends(Admin admin, String topic) {
        return asked(() -> {
            int partitions = admin.describeTopics(java.util.List.of(topic))
                    .allTopicNames()
                    .get()
                    .values()
                    .iterator()
                    .next()
                    .partitions()
                    .size();
            Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
            for (int partition = 0; partition < partitions; partition++) {
                wanted.put(new TopicPartition(topic, partition), OffsetSpec.latest());
            }
            return admin.listOffsets(wanted).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        });
    }

    private static <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the broker could not be asked", e);
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws InterruptedException, ExecutionException;
    }
}
