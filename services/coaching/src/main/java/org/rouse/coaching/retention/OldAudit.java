package org.rouse.coaching.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.KeptFor;
import org.rouse.coaching.log.EventLog;
import org.rouse.coaching.views.AuditKey;
import org.rouse.coaching.views.AuditTrail;
import org.rouse.coaching.views.Organisations;
import org.rouse.contracts.Topics;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Deletes the audit of days before the time for which an organisation keeps it. It is the organisation that the person belonged to at the
 * time of the entry: who moves to another one takes none of its audit away.
 */
@Component
class OldAudit {

    /** The most entries of one part. */
    static final int ENTRIES = 2_000;

    /** Writes in flight at once. */
    private static final int AT_ONCE = 64;

    private final AuditTrail trail;
    private final Organisations organisations;
    private final EventLog log;
    private final CoachingSettings settings;

    OldAudit(AuditTrail trail, Organisations organisations, EventLog log, CoachingSettings settings) {
        this.trail = trail;
        this.organisations = organisations;
        this.log = log;
        this.settings = settings;
    }

    /** Forgets a part; empty where nothing is old. */
    Mono<Integer> forget(String organisation, Instant now) {
        return organisations
                .find(organisation)
                .map(known -> LocalDate.ofInstant(now, ZoneOffset.UTC)
                        .minusDays(KeptFor.of(settings, known).auditDays()))
                .flatMapMany(from -> trail.before(
                        new AuditTrail.Of.AnOrganisation(organisation), from.toEpochDay(), KeptFor.DAYS_AT_ONCE))
                .take(ENTRIES)
                .map(entry -> AuditKey.of(entry.audit()).onLog())
                .flatMap(key -> log.forget(Topics.AUDIT, key), AT_ONCE)
                .count()
                .filter(count -> count > 0)
                .map(Math::toIntExact);
    }
}
