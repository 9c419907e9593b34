package org.rouse.contracts;

import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A place of the log whose bytes differ from those that were written.
 *
 * @param offset of the first record of the batch whose checksum does not match
 */
public record LogDamage(String topic, int partition, long offset) {

    /**
     * Kafka's client names the place in its message only, in one of three forms: for a batch, for a broker that finds the damage, for an
     * impossible length.
     */
    private static final Pattern PARTITION =
            Pattern.compile("(?:next record from|for topic-partition|reading messages at) (\\S+)-(\\d+)(?:\\. If|=|$)");

    private static final Pattern OFFSET = Pattern.compile(" at offset (\\d+) is invalid");

    /**
     * The damage that made a poll fail; empty where it failed for another reason.
     *
     * @param position of the reader in a partition; asked where the failure does not say the offset
     */
    public static Optional<LogDamage> in(KafkaException failure, ToLongFunction<TopicPartition> position) {
        Matcher where = PARTITION.matcher(text(failure));
        if (!where.find()) {
            return Optional.empty();
        }
        TopicPartition partition = new TopicPartition(where.group(1), Integer.parseInt(where.group(2)));
        Matcher offset = OFFSET.matcher(text(failure.getCause()));
        return Optional.of(new LogDamage(
                partition.topic(),
                partition.partition(),
                offset.find() ? Long.parseLong(offset.group(1)) : position.applyAsLong(partition)));
    }

    private static String text(@Nullable Throwable failure) {
        String message = failure == null ? null : failure.getMessage();
        return message == null ? "" : message;
    }

    /** Says what happened, where, and how to recover. */
    public String sentence() {
        return "The log is damaged: the batch of records at offset " + offset + " of partition " + partition
                + " of topic "
                + topic + " does not match its checksum; nothing from there on is read until the broker's copy of that"
                + " partition is restored, and then it goes on by itself.";
    }
}
