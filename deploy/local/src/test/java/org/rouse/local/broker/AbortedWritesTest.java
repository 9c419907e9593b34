package org.rouse.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.contracts.Topic;
import org.rouse.contracts.TopicAdmin;

/**
 * Kafka Streams' treatment of a store after a crash, on which all state rests. Before 4.2.2 a task kept the checkpoint that it writes once
 * its state is restored (KAFKA-20685); after a kill it was taken for the sign of a clean end, and writes of an aborted transaction in the
 * store's files were counted a second time.
 */
class AbortedWritesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void shouldForgetWhatReachedTheStoresFilesInATransactionThatWasNeverCommitted() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), FreePort.find())) {
            makeTopics(broker);
            say(broker);
            Process first = start(broker, "lives");
            assertThat(counted(broker, 1)).containsExactly(1L);
            endCleanly(first);

            say(broker);
            Process second = start(broker, CountingProcess.DIES);
            assertThat(second.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isEqualTo(CountingProcess.DEAD);
            assertThat(counted(broker, 1)).as("never committed").containsExactly(1L);

            Process third = start(broker, "lives");
            assertThat(counted(broker, 2)).as("the second word counted once").containsExactly(1L, 2L);
            endCleanly(third);
        }
    }

    private Process start(EmbeddedBroker broker, String fate) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CountingProcess.class.getName(),
                        broker.bootstrapServers(),
                        folder.resolve("state").toString(),
                        fate)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void endCleanly(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private static void makeTopics(EmbeddedBroker broker) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            new TopicAdmin(admin, 1)
                    .createOrVerify(List.of(topic(CountingProcess.WORDS), topic(CountingProcess.COUNTED)));
        }
    }

    private static Topic topic(String name) {
        return new Topic(name, 1, Topic.Cleanup.DELETE, Duration.ofDays(1));
    }

    private static void say(EmbeddedBroker broker) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(CountingProcess.WORDS, "word", ""))
                    .get();
        }
    }

    /** The committed counts, once there are as many or none has come for too long. */
    private static List<Long> counted(EmbeddedBroker broker, int counts) {
        List<Long> found = new ArrayList<>();
        try (KafkaConsumer<String, Long> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", broker.bootstrapServers(),
                        "auto.offset.reset", "earliest",
                        "isolation.level", "read_committed"),
                new StringDeserializer(),
                new LongDeserializer())) {
            consumer.assign(List.of(new TopicPartition(CountingProcess.COUNTED, 0)));
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (found.size() < counts && System.nanoTime() < until) {
                consumer.poll(Duration.ofMillis(200)).forEach(each -> found.add(each.value()));
            }
        }
        return found;
    }
}
