package org.rouse.ingest.connect.links;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Links;
import org.rouse.contracts.v1.Person;
import org.rouse.ingest.intake.upload.LogUnavailableException;
import org.rouse.ingest.intake.upload.PersonErased;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads all of {@code rouse.link.v1} into the index, and goes on reading; every instance reads everything. From {@code rouse.person.v1} it
 * takes tombstones, which erase a person's connections too, and people's agreements.
 */
public final class LinkReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LinkReader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Supplier<Consumer<byte[], byte[]>> connect;
    private final BooleanSupplier topicsInPlace;
    private final ConnectionIndex index;
    private final AgreementIndex agreements;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final Map<Integer, Long> read =
            new HashMap<>(); // next offset by partition of the link topic; guarded by the lock
    private final AtomicLong lag = new AtomicLong();
    private final Thread thread =
            Thread.ofPlatform().name("link-reader").daemon().unstarted(this::run);
    private java.util.function.Consumer<String> forgotten = _ -> {};
    private List<PersonErased> erased = List.of();
    private volatile boolean loaded;
    private volatile boolean closed;
    private volatile @Nullable Consumer<byte[], byte[]> current;

    /**
     * @param connect       makes a consumer of committed records
     * @param topicsInPlace tells whether the topics exist yet
     */
    public LinkReader(
            Supplier<Consumer<byte[], byte[]>> connect,
            BooleanSupplier topicsInPlace,
            ConnectionIndex index,
            AgreementIndex agreements) {
        this.connect = connect;
        this.topicsInPlace = topicsInPlace;
        this.index = index;
        this.agreements = agreements;
    }

    /**
     * Starts reading; returns at once.
     *
     * @param whenForgotten receives each person whose connections were just erased; must not block
     * @param whenErased    receives each person who was erased, again at each start
     */
    public void start(java.util.function.Consumer<String> whenForgotten, List<PersonErased> whenErased) {
        forgotten = whenForgotten;
        erased = List.copyOf(whenErased);
        thread.start();
    }

    /** Whether everything that was on the log at the start has been read; stays true once it is. */
    public boolean isLoaded() {
        return loaded;
    }

    /** The number of records on the log that are not read yet. */
    public long lag() {
        return lag.get();
    }

    /**
     * Waits until the record at that offset of the link topic is read.
     *
     * @throws LogUnavailableException when it is not read in time
     */
    void awaitRead(int partition, long offset, Duration patience) throws LogUnavailableException {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (read.getOrDefault(partition, 0L) <= offset) {
                if (left <= 0) {
                    throw new LogUnavailableException("a change was not read back within " + patience);
                }
                left = advanced.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailableException("interrupted while a change was read back", e);
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (!closed) {
            try {
                if (topicsInPlace.getAsBoolean()) {
                    follow();
                } else {
                    TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis() / 10);
                }
            } catch (WakeupException | InterruptedException _) {
                return; // closed
            } catch (KafkaException e) {
                LOG.atWarn().setCause(e).log("What people connected cannot be read now, trying again");
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException _) {
            closed = true;
        }
    }

    private void follow() {
        try (Consumer<byte[], byte[]> consumer = connect.get()) {
            List<TopicPartition> partitions = Stream.of(Topics.LINK, Topics.PERSON)
                    .flatMap(LinkReader::partitions)
                    .toList();
            current = consumer;
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (!closed) {
                consumer.poll(POLL).forEach(this::apply);
                note(consumer, partitions);
                loaded = loaded
                        || ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            }
        }
    }

    private static Stream<TopicPartition> partitions(Topic topic) {
        return IntStream.range(0, topic.partitions()).mapToObj(number -> new TopicPartition(topic.name(), number));
    }

    private void apply(ConsumerRecord<byte[], byte[]> record) {
        byte[] bytes = record.key();
        Optional<RecordKey> key = bytes == null ? Optional.empty() : RecordKey.read(bytes);
        if (key.isEmpty()) {
            return; // unknown to this version
        }
        String personId = key.get().person().value();
        byte[] value = record.value();
        try {
            if (record.topic().equals(Topics.PERSON.name())) {
                person(personId, value, record.timestamp());
                return;
            }
            index.apply(personId, value == null ? null : Links.parseFrom(value));
        } catch (InvalidProtocolBufferException e) {
            LOG.atError()
                    .setCause(e)
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .addKeyValue("topic", record.topic())
                    .log("A record of the log cannot be read, left out");
        }
    }

    private void person(String personId, byte @Nullable [] value, long atMs) throws InvalidProtocolBufferException {
        if (value != null) {
            agreements.heard(personId, Person.parseFrom(value));
            return;
        }
        agreements.erased(personId);
        if (index.erase(personId, atMs)) {
            forgotten.accept(personId);
        }
        erased.forEach(each -> each.erased(personId, Instant.ofEpochMilli(atMs)));
    }

    private void note(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        long behind = 0;
        lock.lock();
        try {
            for (TopicPartition partition : partitions) {
                behind += consumer.currentLag(partition).orElse(0);
                if (partition.topic().equals(Topics.LINK.name())) {
                    read.put(partition.partition(), consumer.position(partition));
                }
            }
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
        lag.set(behind);
    }

    @Override
    public void close() {
        closed = true;
        Consumer<byte[], byte[]> open = current;
        if (open != null) {
            open.wakeup();
        }
        try {
            thread.join(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
