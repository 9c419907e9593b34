package org.rouse.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.MessageLite;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The CloudEvents 1.0 attributes of the records on the log, as headers (Kafka protocol binding 1.0.2, section 3.2, binary mode):
 * {@value #ID}, {@value #TYPE}, {@value #SOURCE}, {@value #TIME}, the version of the specification and the type of the content.
 */
public final class CloudEvent {

    /** Unique within its source, and the same however often the event is written. */
    public static final String ID = "ce_id";

    /** The kind of event: the name of its message, such as {@code org.rouse.pull-task.v1}. */
    public static final String TYPE = "ce_type";

    /** The service that wrote the event, such as {@code /coaching}. */
    public static final String SOURCE = "ce_source";

    /** When the event happened, ISO 8601 in UTC. */
    public static final String TIME = "ce_time";

    private static final Pattern WORD_BEGINS = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final RecordHeader VERSION = header("ce_specversion", "1.0");
    private static final RecordHeader CONTENT = header("content-type", "application/protobuf");

    /** Computed once a class: the hot path writes thousands of events of one type a second. */
    private static final ClassValue<RecordHeader> TYPES = new ClassValue<>() {
        @Override
        protected RecordHeader computeValue(Class<?> message) {
            String words = WORD_BEGINS.matcher(message.getSimpleName()).replaceAll("-");
            return header(TYPE, "org.rouse." + words.toLowerCase(Locale.ROOT) + ".v1");
        }
    };

    private CloudEvent() {}

    /**
     * New headers for one record.
     *
     * @param message the record's value
     * @param id      see {@link #ID}; not empty
     */
    public static Headers headers(MessageLite message, String id, Service source, Instant time) {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("the id of an event is not empty");
        }
        return new RecordHeaders()
                .add(VERSION)
                .add(header(ID, id))
                .add(TYPES.get(message.getClass()))
                .add(source.header())
                .add(header(TIME, time.toString()))
                .add(CONTENT);
    }

    /**
     * New headers for an event without an id of its own. The id is derived from the content, so writing the event again gives the same
     * event.
     */
    public static Headers headers(MessageLite message, Service source, Instant time) {
        return headers(message, UUID.nameUUIDFromBytes(message.toByteArray()).toString(), source, time);
    }

    static RecordHeader header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
