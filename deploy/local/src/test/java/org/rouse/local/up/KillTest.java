package org.rouse.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.contracts.Topic;
import org.rouse.contracts.TopicAdmin;
import reactor.core.publisher.Flux;

class KillTest {

    @TempDir
    private Path data = Path.of("");

    @Test
    void shouldKeepWhatWasAcknowledgedWhenKilled() throws Exception {
        List<String> acknowledged = writeUntilKilled(300);
        Ports ports = Ports.from(0);
        try (Foundation again = Foundation.lay(Victim.settings(data.resolve("data"), ports))) {
            again.startBroker();
            assertThat(documents(ports)).containsAll(acknowledged);
            assertThat(records(ports, acknowledged.getLast())).containsAll(acknowledged);
        }
    }

    private List<String> writeUntilKilled(int after) throws Exception {
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        data.resolve("data").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader numbers = victim.inputReader()) {
            for (String line = numbers.readLine(); line != null; line = numbers.readLine()) {
                if (line.matches("n[0-9]+")) {
                    acknowledged.add(line);
                }
                if (acknowledged.size() == after) {
                    victim.toHandle()
                            .destroyForcibly(); // Process.destroyForcibly would close the output still to be read
                }
            }
        }
        victim.waitFor();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(after);
        return acknowledged;
    }

    static void makeTopic(Ports ports) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + ports.kafka()))) {
            new TopicAdmin(admin, 1)
                    .createOrVerify(List.of(new Topic(Victim.TOPIC, 1, Topic.Cleanup.DELETE, Duration.ofDays(1))));
        }
    }

    private static List<String> documents(Ports ports) {
        try (MongoClient mongo = MongoClients.create("mongodb://127.0.0.1:" + ports.mongo())) {
            return Flux.from(mongo.getDatabase("rouse")
                            .getCollection(Victim.TOPIC)
                            .find())
                    .map((Document document) -> document.getString("_id"))
                    .collectList()
                    .blockOptional(Duration.ofSeconds(10))
                    .orElseThrow();
        }
    }

    private static Set<String> records(Ports ports, String last) {
        Set<String> found = new TreeSet<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", "127.0.0.1:" + ports.kafka(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(Victim.TOPIC, 0)));
            for (int i = 0; i < 100 && !found.contains(last); i++) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> found.add(record.value()));
            }
        }
        return found;
    }
}
