package org.rouse.coaching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rouse.coaching.log.SegmentCloser;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;

/**
 * Something is appended to every partition that is compacted, and no reader sees it. That the broker then lets go of who was erased is tested
 * on the files of local mode.
 */
@ExtendWith(RunningService.InTests.class)
class SegmentCloserTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final TopicPartition BY_AGE = new TopicPartition(Topics.DEAD_LETTER.name(), 0);

    private final RunningService service;

    SegmentCloserTest(RunningService service) {
        this.service = service;
    }

    @Test
    void shouldAppendToWhatIsCompactedWhatNoReaderSees() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", service.broker.getBrokersAsString()))) {
            List<TopicPartition> compacted = compacted(admin);
            assertThat(compacted).anyMatch(one -> one.topic().endsWith("-changelog"));
            Map<TopicPartition, Long> byAge = ends(admin, List.of(BY_AGE));
            Map<TopicPartition, Long> before = ends(admin, compacted);

            service.context.getBean(SegmentCloser.class).close();

            // the record, and that it is taken back, which the broker writes after it has answered
            await().atMost(PATIENCE).untilAsserted(() -> {
                Map<TopicPartition, Long> now = ends(admin, compacted);
                assertThat(compacted)
                        .allSatisfy(one -> assertThat(now.getOrDefault(one, 0L))
                                .isGreaterThanOrEqualTo(before.getOrDefault(one, 0L) + 2));
            });
            Map<TopicPartition, Long> after = ends(admin, compacted);
            assertThat(ends(admin, List.of(BY_AGE))).isEqualTo(byAge);
            assertThat(keys(before, after)).doesNotContain("idle");
        }
    }

    private static List<TopicPartition> compacted(Admin admin) throws Exception {
        List<String> topics = Stream.concat(
                        Topics.ALL.stream()
                                .filter(topic -> topic.cleanup() != Topic.Cleanup.DELETE)
                                .map(Topic::name),
                        admin.listTopics().names().get().stream().filter(name -> name.endsWith("-changelog")))
                .toList();
        return admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private static Map<TopicPartition, Long> ends(Admin admin, Collection<TopicPartition> partitions) throws Exception {
        return admin
                .listOffsets(partitions.stream().collect(toMap(one -> one, _ -> OffsetSpec.latest())))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, one -> one.getValue().offset()));
    }

    /** The keys of all records that a reader gets in between. */
    private List<String> keys(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        List<String> keys = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", service.broker.getBrokersAsString(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(from.keySet());
            from.forEach(consumer::seek);
            while (to.entrySet().stream().anyMatch(one -> consumer.position(one.getKey()) < one.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(one -> keys.add(new String(one.key(), UTF_8)));
            }
        }
        return keys;
    }
}
