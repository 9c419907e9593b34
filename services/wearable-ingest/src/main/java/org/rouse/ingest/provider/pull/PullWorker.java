package org.rouse.ingest.provider.pull;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.PullTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Reads tasks from the log, on a thread of its own, and commits the offsets of those that have ended. */
final class PullWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PullWorker.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final PullLanes lanes;
    private final int tasksHeld;
    private final BooleanSupplier ready;
    private final SettledOffsets offsets = new SettledOffsets();
    private volatile boolean running;
    private @Nullable Thread thread;

    /**
     * A worker that is still to be started.
     *
     * @param ready tells whether the linked accounts are loaded; before that they would look gone
     */
    PullWorker(Supplier<Consumer<byte[], byte[]>> consumers, PullLanes lanes, int tasksHeld, BooleanSupplier ready) {
        this.consumers = consumers;
        this.lanes = lanes;
        this.tasksHeld = tasksHeld;
        this.ready = ready;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("pull").start(this::work);
    }

    /** Starts again after a failure of the log; uncommitted tasks are read again. */
    private void work() {
        while (running && !ready.getAsBoolean()) {
            pause(POLL);
        }
        while (running) {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                consumer.subscribe(List.of(Topics.PULL.name()), new Handover());
                while (running) {
                    round(consumer);
                }
            } catch (WakeupException | InterruptException e) {
                return; // stopped
            } catch (KafkaException e) {
                LOG.atWarn().setCause(e).log("Tasks to pull cannot be read now");
                pause(PAUSE);
            }
        }
    }

    private void round(Consumer<byte[], byte[]> consumer) {
        if (offsets.open() >= tasksHeld) {
            consumer.pause(consumer.assignment());
        } else {
            consumer.resume(consumer.paused());
        }
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            begin(record);
        }
        Map<TopicPartition, OffsetAndMetadata> ended = offsets.committable();
        if (!ended.isEmpty()) {
            consumer.commitSync(ended);
        }
    }

    private void begin(ConsumerRecord<byte[], byte[]> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        offsets.begun(partition, record.offset());
        Runnable settled = () -> offsets.settled(partition, record.offset());
        try {
            lanes.begin(PullTask.parseFrom(record.value()), record, settled);
        } catch (InvalidProtocolBufferException e) {
            lanes.unreadable(record, settled);
        }
    }

    private void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private final class Handover implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(offsets::forget);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}
    }

    @Override
    public void stop() {
        running = false;
        Thread reading = thread;
        if (reading != null) {
            try {
                reading.join(POLL.multipliedBy(25));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        lanes.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
