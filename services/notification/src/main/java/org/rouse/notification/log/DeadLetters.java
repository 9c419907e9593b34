package org.rouse.notification.log;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rouse.contracts.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Puts records that can never be worked on aside, with where they came from and why, so that their neighbours go on. */
public final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final LogWriter writer;
    private final MeterRegistry meters;

    public DeadLetters(LogWriter writer, MeterRegistry meters) {
        this.writer = writer;
        this.meters = meters;
    }

    /**
     * Puts the record aside. Complete when it is kept.
     *
     * @param cause the kind of failure in a few words; never contains data of the record
     */
    public Mono<Void> add(ConsumerRecord<byte[], byte[]> record, String cause) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("rouse-reader", "notification");
        headers.put("rouse-topic", record.topic());
        headers.put("rouse-partition", Integer.toString(record.partition()));
        headers.put("rouse-offset", Long.toString(record.offset()));
        headers.put("rouse-reason", cause);
        return writer.write(Topics.DEAD_LETTER, record.key(), record.value(), headers)
                .doOnSuccess(done -> {
                    meters.counter("rouse.dead.letters", "topic", record.topic())
                            .increment();
                    LOG.atWarn()
                            .addKeyValue("topic", record.topic())
                            .addKeyValue("partition", record.partition())
                            .addKeyValue("offset", record.offset())
                            .addKeyValue("cause", cause)
                            .log("record put aside as a dead letter");
                });
    }
}
