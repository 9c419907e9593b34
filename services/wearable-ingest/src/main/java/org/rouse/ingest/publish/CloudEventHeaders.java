package org.rouse.ingest.publish;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** The CloudEvents 1.0 context of a record, in Kafka's binary mode. */
final class CloudEventHeaders {

    private static final Header VERSION = new RecordHeader("ce_specversion", ascii("1.0"));
    private static final Header SOURCE = new RecordHeader("ce_source", ascii("/wearable-ingest"));
    private static final Header CONTENT = new RecordHeader("content-type", ascii("application/protobuf"));
    static final Header EVIDENCE = new RecordHeader("ce_type", ascii("org.rouse.evidence.v1"));
    static final Header QUARANTINED = new RecordHeader("ce_type", ascii("org.rouse.quarantined.v1"));
    static final Header PULL_TASK = new RecordHeader("ce_type", ascii("org.rouse.pull-task.v1"));

    private CloudEventHeaders() {}

    /**
     * @param type     one of those above
     * @param position of the record among those of its upload, which makes the id unique
     */
    static List<Header> of(String uploadId, int position, Header type, long receivedAtMs) {
        return List.of(
                VERSION,
                SOURCE,
                CONTENT,
                type,
                new RecordHeader("ce_id", ascii(uploadId + "-" + position)),
                new RecordHeader(
                        "ce_time", ascii(Instant.ofEpochMilli(receivedAtMs).toString())));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
