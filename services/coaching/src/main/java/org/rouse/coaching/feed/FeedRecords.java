package org.rouse.coaching.feed;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rouse.coaching.alert.AlertId;
import org.rouse.coaching.views.AuditActions;
import org.rouse.contracts.PersonId;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Audit;

/** Finds the person of a record that changes what is shown. */
final class FeedRecords {

    private FeedRecords() {}

    /** Empty for records that change nothing: an audited read, and records that the projection sets aside. */
    static Optional<String> personOf(ConsumerRecord<byte[], byte[]> entry) {
        if (entry.key() == null || (entry.topic().equals(Topics.AUDIT.name()) && !isReview(entry))) {
            return Optional.empty();
        }
        return RecordKey.read(entry.key())
                .filter(key -> key.entity().filter(AlertId::isOfOne).isEmpty())
                .map(RecordKey::person)
                .map(PersonId::value);
    }

    private static boolean isReview(ConsumerRecord<byte[], byte[]> entry) {
        try {
            return entry.value() != null
                    && AuditActions.isReview(Audit.parseFrom(entry.value()).getAction());
        } catch (InvalidProtocolBufferException e) {
            return false; // the projection sets it aside
        }
    }
}
