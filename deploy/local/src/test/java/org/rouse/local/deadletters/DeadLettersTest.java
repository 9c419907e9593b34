package org.rouse.local.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.contracts.Topic;
import org.rouse.contracts.TopicAdmin;
import org.rouse.contracts.Topics;
import org.rouse.local.broker.EmbeddedBroker;
import org.rouse.local.broker.FreePort;

class DeadLettersTest {

    private static final List<Topic> TOPICS = List.of(Topics.DEAD_LETTER, Topics.FINDING);

    private static EmbeddedBroker broker;

    private DeadLetters letters;

    @BeforeAll
    static void start(@TempDir Path folder) {
        broker = EmbeddedBroker.start(folder, FreePort.find());
        try (Admin admin = admin()) {
            new TopicAdmin(admin, 1).createOrVerify(TOPICS);
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @BeforeEach
    void begin() throws Exception {
        emptyTopics();
        letters = new DeadLetters(broker.bootstrapServers());
    }

    private static void emptyTopics() throws Exception {
        try (Admin admin = admin()) {
            List<String> names = TOPICS.stream().map(Topic::name).toList();
            Map<TopicPartition, RecordsToDelete> all =
                    admin.describeTopics(names).allTopicNames().get().values().stream()
                            .flatMap(topic -> topic.partitions().stream()
                                    .map(one -> new TopicPartition(topic.name(), one.partition())))
                            .collect(toMap(one -> one, one -> RecordsToDelete.beforeOffset(-1)));
            admin.deleteRecords(all).all().get();
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    @Test
    void shouldPutEachBackOnceWhenAskedTwice() throws Exception {
        putAside("anna", "bytes", Topics.FINDING.name(), "7");
        putAside("anna", "bytes", Topics.FINDING.name(), "7"); // another reader, the same record
        putAside("ben", "others", Topics.FINDING.name(), "8");
        assertThat(letters.list(false)).hasSize(3);

        assertThat(letters.putBack(false)).isEqualTo(2);
        assertThat(letters.putBack(false)).isZero();

        assertThat(findings()).containsExactlyInAnyOrder("anna=bytes", "ben=others");
        assertThat(letters.list(false)).isEmpty();
        assertThat(letters.list(true)).hasSize(3);
    }

    @Test
    void shouldLeaveLetterAloneWhenItsTopicIsNoneOfOurs() throws Exception {
        putAside("anna", "bytes", "elsewhere", "1");
        putAside("anna", "bytes", Topics.DEAD_LETTER.name(), "1");

        assertThat(letters.putBack(false)).isZero();
    }

    @Test
    void shouldSayWhereItLayAndWhyButNotWhatItSays() throws Exception {
        putAside("anna", "secret", Topics.FINDING.name(), "7");

        assertThat(letters.list(false)).singleElement().satisfies(one -> {
            assertThat(one.said())
                    .isEqualTo("notification  " + Topics.FINDING.name() + "-3@7  6 bytes  not-a-message-of-this-topic");
            assertThat(one.toString()).doesNotContain("secret").doesNotContain("anna");
        });
    }

    @Test
    void shouldLeaveWhereItIsWhatHasNoLabel() throws Exception {
        putAside("anna", "secret", Topics.FINDING.name(), "7", "no reason of ours");

        assertThat(letters.putBack(false)).isZero();
        assertThat(letters.list(true))
                .singleElement()
                .satisfies(one -> assertThat(one.said()).isEqualTo("without a label  6 bytes"));
    }

    private void putAside(String key, String value, String topic, String offset)
            throws ExecutionException, InterruptedException {
        putAside(key, value, topic, offset, "not-a-message-of-this-topic");
    }

    private void putAside(String key, String value, String topic, String offset, String reason)
            throws ExecutionException, InterruptedException {
        ProducerRecord<String, String> record = new ProducerRecord<>(Topics.DEAD_LETTER.name(), key, value);
        Map.of(
                        "rouse-reader", "notification",
                        "rouse-topic", topic,
                        "rouse-partition", "3",
                        "rouse-offset", offset,
                        "rouse-reason", reason)
                .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(record).get();
        }
    }

    private List<String> findings() {
        List<String> found = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(Topics.FINDING.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (all.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> found.add(record.key() + "=" + record.value()));
            }
        }
        return found;
    }
}
