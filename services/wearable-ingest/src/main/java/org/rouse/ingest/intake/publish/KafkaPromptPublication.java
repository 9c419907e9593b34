package org.rouse.ingest.intake.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.rouse.ingest.intake.upload.LogUnavailableException;
import org.rouse.ingest.intake.upload.PromptPublication;
import org.rouse.ingest.intake.upload.WouldWaitException;

/** One small upload's records, held until all of them are known and then handed to a producer that never blocks. */
final class KafkaPromptPublication extends UploadRecords implements PromptPublication {

    private final Producer<byte[], byte[]> producer;
    private final int most;
    private final List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(2);

    /**
     * @param producer one whose {@code max.block.ms} is 0
     * @param most     records that it accepts
     */
    KafkaPromptPublication(Producer<byte[], byte[]> producer, int most) {
        this.producer = producer;
        this.most = most;
    }

    @Override
    void take(ProducerRecord<byte[], byte[]> record) throws WouldWaitException {
        if (records.size() == most) {
            throw new WouldWaitException();
        }
        records.add(record);
    }

    @Override
    public void whenDurable(Consumer<Optional<LogUnavailableException>> told) {
        if (records.isEmpty()) {
            told.accept(Optional.empty());
            return;
        }
        Countdown countdown = new Countdown(records.size(), told);
        for (ProducerRecord<byte[], byte[]> record : records) {
            send(record, countdown);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback reports the result
    private void send(ProducerRecord<byte[], byte[]> record, Countdown countdown) {
        try {
            producer.send(record, countdown::settled);
        } catch (
                RuntimeException
                        e) { // whatever it is, such as that the producer is being closed: somebody waits for the result
            countdown.settled(null, e);
        }
    }

    /** Reports once, when the last record is settled; of several failures the latest. */
    private static final class Countdown {

        private final AtomicInteger open;
        private final Consumer<Optional<LogUnavailableException>> told;
        private volatile @Nullable Exception failure;

        Countdown(int records, Consumer<Optional<LogUnavailableException>> told) {
            this.open = new AtomicInteger(records);
            this.told = told;
        }

        void settled(@Nullable RecordMetadata where, @Nullable Exception e) {
            if (e != null) {
                failure = e;
            }
            if (open.decrementAndGet() == 0) {
                told.accept(Optional.ofNullable(failure)
                        .map(cause -> new LogUnavailableException("the broker did not confirm a record", cause)));
            }
        }
    }
}
