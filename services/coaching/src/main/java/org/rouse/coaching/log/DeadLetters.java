package org.rouse.coaching.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** How a record that could not be used is labelled when it is set aside. */
public final class DeadLetters {

    private DeadLetters() {}

    /**
     * Headers that name where the record came from and why it is here.
     *
     * @param reader who could not use it, such as {@code coaching-topology}
     * @param reason in a few stable words, without any health data
     */
    public static Headers headers(String topic, int partition, long offset, String reader, String reason) {
        return new RecordHeaders()
                .add("rouse-topic", topic.getBytes(UTF_8))
                .add("rouse-partition", Integer.toString(partition).getBytes(UTF_8))
                .add("rouse-offset", Long.toString(offset).getBytes(UTF_8))
                .add("rouse-reader", reader.getBytes(UTF_8))
                .add("rouse-reason", reason.getBytes(UTF_8));
    }
}
