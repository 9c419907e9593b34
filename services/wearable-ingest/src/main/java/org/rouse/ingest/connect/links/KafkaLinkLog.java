package org.rouse.ingest.connect.links;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.CloudEvent;
import org.rouse.contracts.Service;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Links;
import org.rouse.ingest.intake.upload.LogUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to {@code rouse.link.v1} and waits until this instance has read its own record. Changes of one person run one after another. */
public final class KafkaLinkLog implements LinkLog, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaLinkLog.class);
    private static final int LOCKS = 64;

    /** Two instances that change one person at once agree within a few rounds: their records are joined, and the join is written. */
    private static final int MOST_ROUNDS = 10;

    private final Producer<byte[], byte[]> producer;
    private final LinkReader reader;
    private final ConnectionIndex index;
    private final Duration patience;
    private final InstantSource clock;
    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

    /** @param patience longest time for one record to become durable, and to be read back */
    public KafkaLinkLog(
            Producer<byte[], byte[]> producer,
            LinkReader reader,
            ConnectionIndex index,
            Duration patience,
            InstantSource clock) {
        this.producer = producer;
        this.reader = reader;
        this.index = index;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public Links change(String personId, UnaryOperator<Links> change) throws LogUnavailableException {
        ReentrantLock lock = locks[Math.floorMod(personId.hashCode(), LOCKS)];
        lock.lock();
        try {
            return changed(personId, change);
        } finally {
            lock.unlock();
        }
    }

    private Links changed(String personId, UnaryOperator<Links> change) throws LogUnavailableException {
        if (!reader.isLoaded()) {
            throw new LogUnavailableException("what people connected is still being read");
        }
        Links before = index.of(personId);
        Links wanted = LinkJoin.join(before, change.apply(before));
        for (int round = 0; !wanted.equals(before); round++) {
            if (round == MOST_ROUNDS) {
                throw new LogUnavailableException("other instances keep changing the same person");
            }
            RecordMetadata where = written(personId, wanted);
            reader.awaitRead(where.partition(), where.offset(), patience);
            before = wanted;
            wanted = index.of(personId); // another instance wrote too: the log must hold the join
        }
        return wanted;
    }

    private RecordMetadata written(String personId, Links links) throws LogUnavailableException {
        try {
            return producer.send(record(personId, links)).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailableException("interrupted while the broker confirmed", e);
        } catch (ExecutionException | TimeoutException | KafkaException | IllegalStateException e) {
            throw new LogUnavailableException("the broker did not confirm a change", e);
        }
    }

    /** Deletes from the log the connections that the index has erased; does not wait for it. */
    public void forget(String personId) {
        Links left = index.of(personId);
        boolean nothing = left.equals(Links.newBuilder().setPersonId(personId).build());
        try {
            var _ = producer.send(record(personId, nothing ? null : left));
        } catch (KafkaException | IllegalStateException e) {
            LOG.atWarn().setCause(e).log("What an erased person had connected could not be taken off the log");
        }
    }

    private ProducerRecord<byte[], byte[]> record(String personId, @Nullable Links links) {
        byte[] key = personId.getBytes(UTF_8);
        if (links == null) {
            return new ProducerRecord<>(Topics.LINK.name(), key, null);
        }
        return new ProducerRecord<>(
                Topics.LINK.name(),
                null,
                null,
                key,
                links.toByteArray(),
                CloudEvent.headers(links, Service.WEARABLE_INGEST, clock.instant()));
    }

    @Override
    public void close() {
        producer.close(patience);
    }
}
