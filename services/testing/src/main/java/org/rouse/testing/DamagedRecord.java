package org.rouse.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A record on the log of a running broker with one byte flipped on the disk before anybody could read it. */
public final class DamagedRecord {

    private final EmbeddedKafkaBroker broker;
    private final TopicPartition partition;
    private final Path segment;
    private final long at;
    private final long offset;

    private DamagedRecord(EmbeddedKafkaBroker broker, TopicPartition partition, Path segment, long at, long offset) {
        this.broker = broker;
        this.partition = partition;
        this.segment = segment;
        this.at = at;
        this.offset = offset;
    }

    /** A started broker whose log can be damaged; services learn its address from their settings alone. */
    public static EmbeddedKafkaKraftBroker broker() {
        EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.brokerProperties(Map.of(
                        "group.initial.rebalance.delay.ms", "0",
                        "offsets.topic.num.partitions", "1",
                        "transaction.state.log.num.partitions", "1",
                        "transaction.state.log.replication.factor", "1",
                        "transaction.state.log.min.isr", "1"))
                .brokerListProperty("rouse.test.brokers")
                .afterPropertiesSet();
        return broker;
    }

    /** Writes a record with that key and some value. Readers of committed records see it only once it is damaged. */
    public static DamagedRecord write(EmbeddedKafkaKraftBroker broker, String topic, int partition, byte[] key)
            throws IOException, InterruptedException, ExecutionException {
        String value = UUID.randomUUID().toString();
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", broker.getBrokersAsString());
        settings.put("transactional.id", value);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            long offset = producer.send(new ProducerRecord<>(topic, partition, key, value.getBytes(UTF_8)))
                    .get()
                    .offset();
            DamagedRecord record = find(broker, new TopicPartition(topic, partition), value, offset);
            record.flip();
            producer.commitTransaction();
            return record;
        }
    }

    private static DamagedRecord find(
            EmbeddedKafkaKraftBroker broker, TopicPartition partition, String value, long offset) throws IOException {
        String folder = Objects.requireNonNull(broker.getCluster())
                .brokers()
                .values()
                .iterator()
                .next()
                .config()
                .logDirs()
                .getFirst();
        try (Stream<Path> files = Files.list(Path.of(folder, partition.toString()))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".log")).toList()) {
                int at = new String(Files.readAllBytes(file), ISO_8859_1).indexOf(value);
                if (at >= 0) {
                    return new DamagedRecord(broker, partition, file, at, offset);
                }
            }
        }
        throw new IllegalStateException("the record is not on the disk of " + partition);
    }

    public long offset() {
        return offset;
    }

    /** Whether that group has committed a position past the record. */
    public boolean isBehind(String group) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.getBrokersAsString()))) {
            OffsetAndMetadata reached = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(partition);
            return reached != null && reached.offset() > offset;
        }
    }

    /** Flips the byte back. */
    public void mend() throws IOException {
        flip();
    }

    private void flip() throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(segment.toFile(), "rw")) {
            bytes.seek(at);
            int old = bytes.read();
            bytes.seek(at);
            bytes.write(old ^ 1);
        }
    }
}
