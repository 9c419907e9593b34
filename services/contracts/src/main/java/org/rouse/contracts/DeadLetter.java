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
 * The label of a record that a reader could not use: it lies on {@link Topics#DEAD_LETTER} as it was, so that it can be read again when the
 * cause is gone. Nothing on the label says anything of what the record contains.
 *
 * @param reader    who could not use it, such as {@code coaching-topology}
 * @param topic     where it lay
 * @param partition of that topic
 * @param offset    in that partition
 * @param reason    why
 */
public record DeadLetter(String reader, String topic, int partition, long offset, Reason reason) {

    private static final String READER = "rouse-reader";
    private static final String TOPIC = "rouse-topic";
    private static final String PARTITION = "rouse-partition";
    private static final String OFFSET = "rouse-offset";
    private static final String REASON = "rouse-reason";

    /** Why a record could not be used. The words are contract: dashboards count by them. */
    public enum Reason {
        /** It names nobody. */
        NO_KEY,
        /** Its key is no person id, or names no entity where one is needed. */
        NOT_A_KEY_OF_THIS_TOPIC,
        /** There is nothing in it where something is needed. */
        NO_VALUE,
        /** Its bytes are not the message of its topic. */
        NOT_A_MESSAGE_OF_THIS_TOPIC,
        /** The message is about somebody else than its key. */
        KEY_NAMES_ANOTHER_PERSON,
        /** The message is well formed and says something that cannot be. */
        BREAKS_A_RULE,
        /** What a provider has is of an account that is not known or was withdrawn. */
        ACCOUNT,
        /** It is to be pulled from a provider that is not configured. */
        PROVIDER,
        /** It is to be pulled from an address that is none of the provider's. */
        ADDRESS,
        /** It is in local time, and no zone is known. */
        ZONE,
        /** The provider could not be reached until it was too late. */
        UNREACHABLE,
        /** The provider refused it, or answered errors until it was too late. */
        REFUSED_BY_PROVIDER,
        /** The provider's requests were used up until it was too late. */
        BUDGET,
        /** The provider answered more pages than are read. */
        TOO_MANY_PAGES,
        /** The provider answered what is not its format. */
        MALFORMED_ANSWER,
        /** The database refuses the document it becomes. */
        REFUSED_BY_DATABASE,
        /** The reader has a fault. */
        FAULT;

        /** The word on the label, such as {@code no-key}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The reason that word is, or empty where it is none. */
        public static Optional<Reason> of(String word) {
            return Arrays.stream(values())
                    .filter(reason -> reason.word().equals(word))
                    .findAny();
        }
    }

    /** The label of a record of a consumer. */
    public static DeadLetter of(ConsumerRecord<byte[], byte[]> record, String reader, Reason reason) {
        return new DeadLetter(reader, record.topic(), record.partition(), record.offset(), reason);
    }

    /** The label on those headers, or empty where one of its parts is missing or is none. */
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

    /** The headers of the record that is set aside, new ones at each call. */
    public Headers headers() {
        return new RecordHeaders()
                .add(READER, reader.getBytes(UTF_8))
                .add(TOPIC, topic.getBytes(UTF_8))
                .add(PARTITION, Integer.toString(partition).getBytes(UTF_8))
                .add(OFFSET, Long.toString(offset).getBytes(UTF_8))
                .add(REASON, reason.word().getBytes(UTF_8));
    }

    /** The record to write for one that is set aside: its key and value as they were, under this label. */
    public ProducerRecord<byte[], byte[]> record(ConsumerRecord<byte[], byte[]> unusable) {
        return new ProducerRecord<>(Topics.DEAD_LETTER.name(), null, null, unusable.key(), unusable.value(), headers());
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }
}
