package org.rouse.coaching.stream;

import java.time.Duration;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.rouse.contracts.Topics;

/**
 * Lets commands, connections, channels, receipts and organisations be read before waiting evidence: a task reads the record with the
 * earliest timestamp first, and these are dated back by a day. Nothing else uses these timestamps. Configured by its class name in
 * coaching.yml.
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
