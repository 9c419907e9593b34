package org.rouse.local.demo;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Finding;
import org.rouse.contracts.v1.PersonPlan;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.ProximalOutcome;
import org.rouse.contracts.v1.Receipt;

/** Reads the services' records from the log, committed ones only, and tells the story. */
final class LogWatch implements AutoCloseable {

    private static final List<String> TOPICS = List.of(
            Topics.PLAN.name(),
            Topics.CHECK_IN.name(),
            Topics.FINDING.name(),
            Topics.DAY.name(),
            Topics.DECISION.name(),
            Topics.PROMPT.name(),
            Topics.RECEIPT.name(),
            Topics.OUTCOME.name());

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Story story;
    private final CountDownLatch ended = new CountDownLatch(1);

    LogWatch(String bootstrapServers, Story story) {
        this.story = story;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest",
                        "fetch.max.wait.ms",
                        50),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    void start() {
        consumer.assign(TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map((PartitionInfo p) -> new TopicPartition(p.topic(), p.partition()))
                .toList());
        Thread.ofPlatform().name("log-watch").daemon().start(this::run);
    }

    @Override
    public void close() throws InterruptedException {
        consumer.wakeup();
        ended.await();
    }

    private void run() {
        try (consumer) {
            while (true) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    tell(record);
                }
            }
        } catch (WakeupException _) {
            // it is over
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a record of the log is not what its topic says", e);
        } finally {
            ended.countDown();
        }
    }

    private void tell(ConsumerRecord<byte[], byte[]> record) throws InvalidProtocolBufferException {
        if (record.value() == null) {
            return;
        }
        String topic = record.topic();
        if (topic.equals(Topics.PLAN.name())) {
            story.plan(PersonPlan.parseFrom(record.value()));
        } else if (topic.equals(Topics.CHECK_IN.name())) {
            story.checkIn(CheckIn.parseFrom(record.value()));
        } else if (topic.equals(Topics.FINDING.name())) {
            story.finding(Finding.parseFrom(record.value()));
        } else if (topic.equals(Topics.DAY.name())) {
            story.day(DayView.parseFrom(record.value()));
        } else if (topic.equals(Topics.DECISION.name())) {
            story.decision(Decision.parseFrom(record.value()));
        } else if (topic.equals(Topics.OUTCOME.name())) {
            story.outcome(ProximalOutcome.parseFrom(record.value()));
        } else if (topic.equals(Topics.PROMPT.name())) {
            story.prompt(Prompt.parseFrom(record.value()), record.timestamp());
        } else {
            story.receipt(Receipt.parseFrom(record.value()), record.timestamp());
        }
    }
}
