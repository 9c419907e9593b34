package org.rouse.local.why;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Parser;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.rouse.coaching.stream.LoggedRecord;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.ReadUpTo;
import org.rouse.local.refusal.CommandRefusedException;

/** Finds a decision on the log, with all of its inputs. */
public final class DecisionLog {

    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;

    public DecisionLog(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** @throws CommandRefusedException where the log has no decision of that id */
    public LogOfPerson find(String decisionId) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<ByteString> found = new ArrayList<>();
            for (var partition : consumer.partitionsFor(Topics.DECISION.name())) {
                read(consumer, new TopicPartition(partition.topic(), partition.partition()), Long.MAX_VALUE, entry -> {
                    if (entry.value() != null
                            && parsed(Decision.parser(), entry).getDecisionId().equals(decisionId)) {
                        found.add(ByteString.copyFrom(entry.value()));
                    }
                });
            }
            if (found.isEmpty()) {
                throw new CommandRefusedException("No decision " + decisionId + " lies on the log.");
            }
            Decision decision = parsed(Decision.parser(), found.getLast());
            if (decision.hasAlert() || decision.hasDigest()) {
                throw new CommandRefusedException("Decision " + decisionId
                        + " tells a coach of cases of others; what was decided about a person can be made again.");
            }
            return around(consumer, found.getLast());
        }
    }

    private static LogOfPerson around(KafkaConsumer<byte[], byte[]> consumer, ByteString bytes) {
        Decision decision = parsed(Decision.parser(), bytes);
        String personId = decision.getPersonId();
        int partition = decision.getMadeFrom().getPartition();
        List<Decision> decisions = new ArrayList<>();
        read(consumer, new TopicPartition(Topics.DECISION.name(), partition), Long.MAX_VALUE, entry -> {
            if (entry.value() != null && LoggedRecord.of(entry).isOf(personId)) {
                decisions.add(parsed(Decision.parser(), entry));
            }
        });
        List<LoggedRecord> records = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (ReadUpTo upTo : decision.getMadeFrom().getReadList()) {
            TopicPartition topic = new TopicPartition(upTo.getTopic(), partition);
            long first = read(consumer, topic, upTo.getOffset(), entry -> {
                LoggedRecord record = LoggedRecord.of(entry);
                if (record.isOf(personId)) {
                    records.add(record);
                }
            });
            if (first > 0) {
                gone.add(upTo.getTopic() + " has nothing any more from before offset " + first);
            }
        }
        return new LogOfPerson(decision, bytes, decisions, records, before(consumer, decision, records), gone);
    }

    /** The person's record, if it is older than every change of it. */
    private static Optional<Person> before(
            KafkaConsumer<byte[], byte[]> consumer, Decision decision, List<LoggedRecord> records) {
        Instant first = records.stream()
                .filter(entry -> entry.topic().equals(Topics.COMMAND.name()))
                .map(LoggedRecord::published)
                .min(Instant::compareTo)
                .orElse(Instant.ofEpochMilli(decision.getDecidedAtMs()));
        List<Person> known = new ArrayList<>();
        TopicPartition people =
                new TopicPartition(Topics.PERSON.name(), decision.getMadeFrom().getPartition());
        read(consumer, people, Long.MAX_VALUE, entry -> {
            LoggedRecord record = LoggedRecord.of(entry);
            if (entry.value() != null
                    && record.isOf(decision.getPersonId())
                    && record.published().isBefore(first)) {
                known.add(parsed(Person.parser(), entry));
            }
        });
        return known.isEmpty() ? Optional.empty() : Optional.of(known.getLast());
    }

    /** Reads the records below the offset; returns the first existing offset. */
    private static long read(
            KafkaConsumer<byte[], byte[]> consumer,
            TopicPartition partition,
            long below,
            Consumer<ConsumerRecord<byte[], byte[]>> each) {
        List<TopicPartition> one = List.of(partition);
        consumer.assign(one);
        consumer.seekToBeginning(one);
        long end = Math.min(
                below, Objects.requireNonNullElse(consumer.endOffsets(one).get(partition), 0L));
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(POLL)) {
                if (entry.offset() < end) {
                    each.accept(entry);
                }
            }
        }
        return Objects.requireNonNullElse(consumer.beginningOffsets(one).get(partition), 0L);
    }

    private static <T> T parsed(Parser<T> parser, ConsumerRecord<byte[], byte[]> entry) {
        return parsed(parser, ByteString.copyFrom(entry.value()));
    }

    private static <T> T parsed(Parser<T> parser, ByteString bytes) {
        try {
            return parser.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new CommandRefusedException("The log holds something that this version cannot read.", e);
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
