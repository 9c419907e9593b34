package org.rouse.coaching.audit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.rouse.coaching.access.Caller;
import org.rouse.coaching.access.Looks;
import org.rouse.coaching.access.Role;
import org.rouse.coaching.views.AuditEntry;
import org.rouse.coaching.views.AuditTrail;
import org.rouse.coaching.views.AuditTrail.Of;
import org.rouse.contracts.v1.Audit;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers from the audit trails. An admin's own reading about a person is audited too, once an hour. */
@Component
class AuditReading {

    private final AuditTrail trail;
    private final Looks looks;
    private final InstantSource clock;

    AuditReading(AuditTrail trail, Looks looks, InstantSource clock) {
        this.trail = trail;
        this.looks = looks;
        this.clock = clock;
    }

    /** A page of a trail, with the organisation's entries only. */
    Mono<AuditPage> page(Of of, AuditQuery query, Predicate<Audit> own) {
        Instant now = clock.instant();
        return trail.page(
                        of,
                        query.begin(now).toEpochMilli(),
                        query.below(now),
                        own.and(entry ->
                                query.actor() == null || entry.getActor().equals(query.actor())),
                        query.limit())
                .map(page -> new AuditPage(
                        page.entries().stream().map(AuditReading::entry).toList(),
                        page.reached().map(AuditQuery::cursor).orElse(null)));
    }

    /** Completes when it is audited that the admin read the entries about these people. */
    Mono<Void> looked(Caller admin, String organisation, Collection<AuditPage.Entry> shown) {
        List<Looks.At> people = shown.stream()
                .map(AuditPage.Entry::person)
                .filter(Objects::nonNull)
                .distinct()
                .filter(person -> !person.equals(admin.subject()))
                .map(person -> new Looks.At(person, organisation))
                .toList();
        return looks.record(admin, Role.ADMIN, "audit.read", people);
    }

    private static AuditPage.Entry entry(AuditEntry entry) {
        Audit audit = entry.audit();
        return new AuditPage.Entry(
                audit.getAuditId(),
                Instant.ofEpochMilli(audit.getAtMs()),
                audit.getPersonId().isEmpty() ? null : audit.getPersonId(),
                audit.getActor(),
                audit.getScope(),
                audit.getAction(),
                audit.getUndoesAuditId().isEmpty() ? null : audit.getUndoesAuditId());
    }
}
