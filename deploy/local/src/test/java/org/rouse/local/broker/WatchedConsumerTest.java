package org.rouse.local.broker;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.contracts.DamagedLog;
import org.rouse.contracts.WatchedConsumer;
import org.slf4j.LoggerFactory;

/** Three batches of one word each on partition 0, a, b and c, and two on partition 1; b is damaged on the disk of the running broker. */
class WatchedConsumerTest {

    private static final String TOPIC = "words.v1";
    private static final TopicPartition DAMAGED = new TopicPartition(TOPIC, 0);
    private static final TopicPartition SOUND = new TopicPartition(TOPIC, 1);
    private static final String WORD = "a word that is long enough to be found ";

    private final DamagedLog log = new DamagedLog();
    private final List<String> read = new ArrayList<>();
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @TempDir
    private Path data = Path.of("");

    private EmbeddedBroker broker;

    @BeforeEach
    void start() throws Exception {
        said.start();
        ((Logger) LoggerFactory.getLogger(DamagedLog.class)).addAppender(said);
        broker = EmbeddedBroker.start(data, FreePort.find());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 2, (short) 1))).all().get();
        }
        for (String word : List.of("a", "b", "c")) {
            write(DAMAGED, word);
        }
        write(SOUND, "x");
        write(SOUND, "y");
    }

    @AfterEach
    void stop() {
        ((Logger) LoggerFactory.getLogger(DamagedLog.class)).detachAppender(said);
        broker.close();
    }

    @Test
    void shouldStandBeforeDamagePassNothingAndGoOnOnceItIsMended() throws IOException {
        goesOnAfter(Files.readString(segment(), ISO_8859_1).indexOf(WORD + "b"), 1);
    }

    @Test
    void shouldStandBeforeALengthThatCannotBe() throws IOException {
        int word = Files.readString(segment(), ISO_8859_1).indexOf(WORD + "b");
        int batch = word - Files.readString(segment(), ISO_8859_1).indexOf(WORD + "a");
        goesOnAfter(batch + 8, 0x80);
    }

    private void goesOnAfter(int at, int bits) throws IOException {
        flip(at, bits);
        try (Consumer<String, String> consumer = consumer()) {
            consumer.assign(List.of(DAMAGED, SOUND));
            consumer.seekToBeginning(List.of(DAMAGED, SOUND));

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> poll(consumer).containsAll(List.of("a", "x", "y"))
                            && !log.sentences().isEmpty());
            write(SOUND, "z");
            await().atMost(Duration.ofSeconds(30)).until(() -> poll(consumer).contains("z"));

            assertThat(read).containsExactlyInAnyOrder("a", "x", "y", "z");
            assertThat(consumer.position(DAMAGED)).isEqualTo(1);
            assertThat(log.sentences())
                    .singleElement()
                    .asString()
                    .contains("offset 1 of partition 0 of topic " + TOPIC + " ");
            assertThat(said.list)
                    .singleElement()
                    .satisfies(one -> assertThat(one.getFormattedMessage())
                            .isEqualTo(log.sentences().getFirst()));

            flip(at, bits);
            await().atMost(Duration.ofSeconds(30)).until(() -> poll(consumer).contains("c"));

            assertThat(read).filteredOn(word -> "abc".contains(word)).containsExactly("a", "b", "c");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> poll(consumer).size() == 6 && log.sentences().isEmpty());
        }
    }

    private List<String> poll(Consumer<String, String> consumer) {
        consumer.poll(Duration.ofMillis(100))
                .forEach(record -> read.add(record.value().substring(WORD.length())));
        return read;
    }

    private Consumer<String, String> consumer() {
        return WatchedConsumer.of(
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed"),
                        new StringDeserializer(),
                        new StringDeserializer()),
                log);
    }

    private void write(TopicPartition partition, String word) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(partition.topic(), partition.partition(), null, WORD + word))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path segment() {
        return data.resolve("log").resolve(DAMAGED.toString()).resolve("00000000000000000000.log");
    }

    private void flip(long at, int bits) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(segment().toFile(), "rw")) {
            bytes.seek(at);
            int old = bytes.read();
            bytes.seek(at);
            bytes.write(old ^ bits);
        }
    }
}
