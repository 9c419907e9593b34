package org.rouse.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The label of a record that a reader could not use. The record lies unchanged on {@link Topics#DEAD_LETTER}, so that it can be read again
 * when the cause is gone. The label reveals nothing of the record's content.
 *
 * @param reader    the reader that could not use the record, such as {@code coaching-topology}
 * @param topic     the topic the record was read from
 * @param partition of that topic
 * @param offset    in that partition
 * @param reason    why the reader could not use it
 */
public record DeadLetter(String reader, String topic, int partition, long offset, Reason reason) {

    private static final String READER = "rouse-reader";
    private static final String TOPIC = "rouse-topic";
    private static final String PARTITION = "rouse-partition";
    private static final String OFFSET = "rouse-offset";
    private static final String REASON = "rouse-reason";

    /** Why a record could not be used. The words are a contract: dashboards count by them. */
    public enum Reason {
        /** The record has no key. */
        NO_KEY,
        /** The key is no person id, or names no entity where one is needed. */
        NOT_A_KEY_OF_THIS_TOPIC,
        /** The record has no value where one is needed. */
        NO_VALUE,
        /** The value is not a message of the topic. */
        NOT_A_MESSAGE_OF_THIS_TOPIC,
        /** The message is about another person than the key. */
        KEY_NAMES_ANOTHER_PERSON,
        /** The message is well formed but states something impossible. */
        BREAKS_A_RULE,
        /** The account at the provider is unknown or was withdrawn. */
        ACCOUNT,
        /** The provider to pull from is not configured. */
        PROVIDER,
        /** The address to pull from does not belong to the provider. */
        ADDRESS,
        /** The data is in local time, and no zone is known. */
        ZONE,
        /** The provider stayed unreachable until it was too late. */
        UNREACHABLE,
        /** The provider refused the request, or answered with errors until it was too late. */
        REFUSED_BY_PROVIDER,
        /** The provider's request quota stayed used up until it was too late. */
        BUDGET,
        /** The provider answered with more pages than are read. */
        TOO_MANY_PAGES,
        /** The provider's answer is not in its format. */
        MALFORMED_ANSWER,
        /** The database refuses the document made from the record. */
        REFUSED_BY_DATABASE,
        /** The reader has a fault. */
        FAULT;

        /** The word on the label, such as {@code no-key}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The reason for that word; empty where no reason has it. */
        public static Optional<Reason> of(String word) {
            return Arrays.stream(values())
                    .filter(reason -> reason.word().equals(word))
                    .findAny();
        }
    }

    /** Labels a record that a consumer read. */
    public static DeadLetter of(ConsumerRecord<byte[], byte[]> record, String reader, Reason reason) {
        return new DeadLetter(reader, record.topic(), record.partition(), record.offset(), reason);
    }

    /** Reads a label from headers; empty where a part of it is missing or invalid. */
    public static Optional<DeadLetter> read(Headers headers) {
        try {
            return Reason.of(text(headers, REASON))
                    .map(reason -> new DeadLetter(
                            text(headers, READER),
                            text(headers, TOPIC),
                            Integer.parseInt(text(headers, PARTITION)),
                            Long.parseLong(text(headers, OFFSET)),
                            reason));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** New headers for the record that is set aside. */
    public Headers headers() {
        return new RecordHeaders()
                .add(READER, reader.getBytes(UTF_8))
                .add(TOPIC, topic.getBytes(UTF_8))
                .add(PARTITION, Integer.toString(partition).getBytes(UTF_8))
                .add(OFFSET, Long.toString(offset).getBytes(UTF_8))
                .add(REASON, reason.word().getBytes(UTF_8));
    }

    /** The record to write to the dead letters: key and value unchanged, under this label. */
    public ProducerRecord<byte[], byte[]> record(ConsumerRecord<byte[], byte[]> unusable) {
        return new ProducerRecord<>(Topics.DEAD_LETTER.name(), null, null, unusable.key(), unusable.value(), headers());
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }
}
