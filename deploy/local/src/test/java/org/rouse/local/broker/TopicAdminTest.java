package org.rouse.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.contracts.Topic;
import org.rouse.contracts.TopicAdmin;
import org.rouse.contracts.Topics;

class TopicAdminTest {

    @Test
    void shouldHaveEveryPartitionTakeRecordsAtFirstAttempt(@TempDir Path folder) {
        EmbeddedBroker broker = EmbeddedBroker.start(folder, FreePort.find());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
                KafkaProducer<byte[], byte[]> once = new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker.bootstrapServers(), "retries", "0"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            new TopicAdmin(admin, 1).createOrVerify(Topics.ALL);

            assertThatCode(() -> {
                        for (Future<RecordMetadata> sent : sendToEveryPartition(once)) {
                            sent.get();
                        }
                    })
                    .doesNotThrowAnyException();
        } finally {
            broker.close();
        }
    }

    /** A topic of before keeps its policy: entries without a key of their own would be compacted to one for each person. */
    @Test
    void shouldKeepAnExistingTopicForAsLongAsTheOperatorSays(@TempDir Path folder) throws Exception {
        EmbeddedBroker broker = EmbeddedBroker.start(folder, FreePort.find());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            TopicAdmin topics = new TopicAdmin(admin, 1);
            topics.createOrVerify(
                    List.of(new Topic(Topics.AUDIT.name(), 12, Topic.Cleanup.DELETE, Duration.ofDays(400))));

            topics.keep(Topics.AUDIT.keptFor(Duration.ofDays(2192)));
            topics.keep(Topics.AUDIT.keptFor(Duration.ofDays(2192)));

            ConfigResource audit = new ConfigResource(ConfigResource.Type.TOPIC, Topics.AUDIT.name());
            Config settings = Objects.requireNonNull(
                    admin.describeConfigs(List.of(audit)).all().get().get(audit));
            assertThat(settings.get("retention.ms").value())
                    .isEqualTo(Long.toString(Duration.ofDays(2192).toMillis()));
            assertThat(settings.get("cleanup.policy").value()).isEqualTo("delete");
        } finally {
            broker.close();
        }
    }

    private static List<Future<RecordMetadata>> sendToEveryPartition(KafkaProducer<byte[], byte[]> producer) {
        return Topics.ALL.stream()
                .flatMap(topic -> IntStream.range(0, topic.partitions())
                        .mapToObj(partition ->
                                producer.send(new ProducerRecord<>(topic.name(), partition, new byte[1], new byte[1]))))
                .toList();
    }
}
