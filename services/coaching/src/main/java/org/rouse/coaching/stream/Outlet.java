package org.rouse.coaching.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.MessageLite;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.CloudEvent;
import org.rouse.contracts.DeadLetter;
import org.rouse.contracts.DeadLetter.Reason;
import org.rouse.contracts.Service;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.Finding;

/** Lets findings, days and dead letters out. Their timestamps are the machine's, whatever time they are about: retention goes by it. */
final class Outlet {

    private final ProcessorContext<byte[], Outgoing> context;
    private final TopologyMeters meters;

    Outlet(ProcessorContext<byte[], Outgoing> context, TopologyMeters meters) {
        this.context = context;
        this.meters = meters;
    }

    void finding(Finding finding, Instant now) {
        String id = finding.getFindingId() + "/" + finding.getRevision();
        forward(Topics.FINDING, finding.getPersonId(), finding, id, now);
        meters.published(Messages.kind(finding));
    }

    void day(DayView day, Instant now) {
        String id = day.getPersonId() + "|" + day.getLocalDate() + "/" + now.toEpochMilli();
        forward(Topics.DAY, day.getPersonId(), day, id, now);
        meters.published("day");
    }

    /** Tells readers of days and findings that there is nothing of this person any more. */
    void erased(String personId) {
        byte[] key = personId.getBytes(UTF_8);
        forward(Topics.DAY, key, null, new RecordHeaders());
        forward(Topics.FINDING, key, null, new RecordHeaders());
        meters.published("erased");
    }

    /** Sets the record aside as it is. */
    void deadLetter(Record<byte[], byte[]> entry, RecordMetadata from, Reason reason) {
        DeadLetter label = new DeadLetter("coaching-topology", from.topic(), from.partition(), from.offset(), reason);
        forward(Topics.DEAD_LETTER, entry.key(), entry.value(), label.headers());
    }

    private void forward(Topic topic, String personId, MessageLite message, String id, Instant now) {
        forward(
                topic,
                personId.getBytes(UTF_8),
                message.toByteArray(),
                CloudEvent.headers(message, id, Service.COACHING, now));
    }

    private void forward(Topic topic, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        context.forward(new Record<>(key, new Outgoing(topic, value), context.currentSystemTimeMs(), headers));
    }
}
