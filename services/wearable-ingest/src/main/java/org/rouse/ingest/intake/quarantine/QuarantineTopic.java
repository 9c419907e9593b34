package org.rouse.ingest.intake.quarantine;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.rouse.contracts.LogDamage;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Quarantined;
import org.rouse.ingest.intake.upload.LogUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the requested part of {@code rouse.quarantine.v1} from end to end: administrators do so now and then, so there is no index. A
 * record and the note of its replay have the same key and so lie on one partition, the note later. The number of concurrent readers is
 * limited.
 */
final class QuarantineTopic {

    private static final Logger LOG = LoggerFactory.getLogger(QuarantineTopic.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int AT_ONCE = 4;

    /** Receives records in the order of their partition. */
    @FunctionalInterface
    interface Visitor {
        void visit(RecordPosition place, Quarantined record);
    }

    private final Supplier<Consumer<byte[], byte[]>> connect;
    private final Semaphore readers = new Semaphore(AT_ONCE);

    QuarantineTopic(Supplier<Consumer<byte[], byte[]>> connect) {
        this.connect = connect;
    }

    /** A connection for several reads in a row. */
    final class Reading implements AutoCloseable {

        private final Consumer<byte[], byte[]> consumer = connect.get();

        private Reading() {}

        /** Passes all records of one partition from that offset, and that time, to its current end. */
        void partition(int number, long fromOffset, Optional<Instant> since, Visitor visitor) {
            TopicPartition partition = new TopicPartition(Topics.QUARANTINE.name(), number);
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            long begin = Math.max(
                    Math.max(
                            fromOffset,
                            consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L)),
                    since.map(time -> offsetOf(partition, time, end)).orElse(0L));
            if (begin >= end) {
                return;
            }
            consumer.seek(partition, begin);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<byte[], byte[]> record : poll()) {
                    show(record, visitor);
                }
            }
        }

        /** Does not wait for damage to be repaired: the caller is told to come back. */
        private ConsumerRecords<byte[], byte[]> poll() {
            try {
                return consumer.poll(POLL);
            } catch (KafkaException e) {
                LogDamage.in(e, consumer::position).ifPresent(damage -> LOG.error("{}", damage.sentence()));
                throw e;
            }
        }

        private long offsetOf(TopicPartition partition, Instant time, long end) {
            OffsetAndTimestamp found = consumer.offsetsForTimes(Map.of(partition, time.toEpochMilli()))
                    .get(partition);
            return found == null ? end : found.offset();
        }

        @Override
        public void close() {
            consumer.close();
            readers.release();
        }
    }

    private static void show(ConsumerRecord<byte[], byte[]> record, Visitor visitor) {
        byte[] value = record.value();
        if (value == null) {
            return;
        }
        try {
            visitor.visit(new RecordPosition(record.partition(), record.offset()), Quarantined.parseFrom(value));
        } catch (InvalidProtocolBufferException _) {
            // not written by us, and of no use to the caller
        }
    }

    /** @throws LogUnavailableException when too many read already, or the broker is away */
    Reading open() throws LogUnavailableException {
        if (!readers.tryAcquire()) {
            throw new LogUnavailableException("the quarantine is being read by others");
        }
        try {
            return new Reading();
        } catch (KafkaException e) {
            readers.release();
            throw new LogUnavailableException("the quarantine cannot be read", e);
        }
    }
}
