package org.rouse.coaching.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.MessageLite;
import java.time.Instant;
import java.util.Locale;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** CloudEvents 1.0 attributes of the records this service writes, in Kafka's binary mode. */
public final class CloudEvents {

    private static final byte[] SPEC = "1.0".getBytes(UTF_8);
    private static final byte[] SOURCE = "/coaching".getBytes(UTF_8);
    private static final byte[] CONTENT = "application/protobuf".getBytes(UTF_8);

    private CloudEvents() {}

    /**
     * Headers of one record.
     *
     * @param message the value; its name makes the type, such as {@code org.rouse.finding.v1}
     * @param id      unique within this source; the same for the same event however often it is written
     * @param time    when it happened
     */
    public static Headers headers(MessageLite message, String id, Instant time) {
        String name = message.getClass().getSimpleName();
        return new RecordHeaders()
                .add("ce_specversion", SPEC)
                .add("ce_id", id.getBytes(UTF_8))
                .add("ce_type", ("org.rouse." + kebab(name) + ".v1").getBytes(UTF_8))
                .add("ce_source", SOURCE)
                .add("ce_time", time.toString().getBytes(UTF_8))
                .add("content-type", CONTENT);
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
