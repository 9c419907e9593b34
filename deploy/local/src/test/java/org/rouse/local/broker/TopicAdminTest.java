package org.rouse.local.broker;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    private static List<Future<RecordMetadata>> sendToEveryPartition(KafkaProducer<byte[], byte[]> producer) {
        return Topics.ALL.stream()
                .flatMap(topic -> IntStream.range(0, topic.partitions())
                        .mapToObj(partition ->
                                producer.send(new ProducerRecord<>(topic.name(), partition, new byte[1], new byte[1]))))
                .toList();
    }
}
