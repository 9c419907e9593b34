package org.rouse.coaching.stream;

import java.time.Duration;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.rouse.contracts.Topics;

/**
 * Has commands, connections, channels, receipts and organisations read before the evidence that waits beside them: a task reads the record of the earliest time first, and these
 * are dated back by a day. Nothing else goes by these times. Named by its class in coaching.yml.
 */
public final class ReadFirst implements TimestampExtractor {

    private static final Set<String> TOPICS = Set.of(
            Topics.COMMAND.name(),
            Topics.LINK.name(),
            Topics.CHANNEL.name(),
            Topics.RECEIPT.name(),
            Topics.ORGANISATION.name());
    private static final long BACK_MS = Duration.ofDays(1).toMillis();

    /** @return never negative: a record without a time is read like any other, and not skipped */
    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        long back = TOPICS.contains(record.topic()) ? BACK_MS : 0;
        return Math.max(0, record.timestamp() - back);
    }
}
