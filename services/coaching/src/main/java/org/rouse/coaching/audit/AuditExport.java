package org.rouse.coaching.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.export.ExportPart;
import org.rouse.coaching.views.AuditTrail.Of;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The audit entries about the person, newest first, as far back as they are kept. */
@Component
class AuditExport implements ExportPart {

    private static final Duration KEPT = Duration.ofDays(400);
    private static final int AT_ONCE = 500;

    private final AuditReading reading;
    private final InstantSource clock;

    AuditExport(AuditReading reading, InstantSource clock) {
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public Flux<?> of(AccessGrant grant) {
        Instant to = clock.instant().plusMillis(1);
        AuditQuery first = new AuditQuery(to.minus(KEPT), to, null, null, AT_ONCE);
        return page(grant, first)
                .expand(page -> page.next() == null
                        ? Mono.empty()
                        : page(grant, new AuditQuery(first.from(), to, null, page.next(), AT_ONCE)))
                .flatMapIterable(AuditPage::entries);
    }

    private Mono<AuditPage> page(AccessGrant grant, AuditQuery query) {
        return reading.page(new Of.APerson(grant.personId()), query, AuditController.seenBy(grant));
    }
}
