package org.rouse.notification.log;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rouse.contracts.DeadLetter;
import org.rouse.contracts.DeadLetter.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Sets aside records that can never be processed, with their origin and the reason, so that the others go on. */
public final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final LogWriter writer;
    private final MeterRegistry meters;

    public DeadLetters(LogWriter writer, MeterRegistry meters) {
        this.writer = writer;
        this.meters = meters;
    }

    /** Sets the record aside. Completes when the log has it. */
    public Mono<Void> add(ConsumerRecord<byte[], byte[]> record, Reason reason) {
        return writer.write(DeadLetter.of(record, "notification", reason).record(record))
                .doOnSuccess(done -> {
                    meters.counter("rouse.dead.letters", "topic", record.topic())
                            .increment();
                    LOG.atWarn()
                            .addKeyValue("topic", record.topic())
                            .addKeyValue("partition", record.partition())
                            .addKeyValue("offset", record.offset())
                            .addKeyValue("reason", reason.word())
                            .log("record put aside as a dead letter");
                });
    }
}
