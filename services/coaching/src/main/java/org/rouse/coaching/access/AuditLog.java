package org.rouse.coaching.access;

import java.time.Instant;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.rouse.coaching.log.EventLog;
import org.rouse.coaching.views.AuditKey;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Audit;
import reactor.core.publisher.Mono;

/** Writes entries of the audit, each by the key by which it is deleted one day. */
final class AuditLog {

    private AuditLog() {}

    /** The place of the entry once it is durable. */
    static Mono<RecordMetadata> append(EventLog log, Audit entry, Instant now) {
        return log.append(Topics.AUDIT, AuditKey.of(entry).onLog(), entry, entry.getAuditId(), now);
    }
}
