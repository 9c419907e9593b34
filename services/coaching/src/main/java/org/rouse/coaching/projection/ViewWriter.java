package org.rouse.coaching.projection;

import static java.util.stream.Collectors.toSet;

import org.rouse.coaching.views.AgreedPlans;
import org.rouse.coaching.views.AuditTrail;
import org.rouse.coaching.views.CalendarsDue;
import org.rouse.coaching.views.CaseFiles;
import org.rouse.coaching.views.CheckIns;
import org.rouse.coaching.views.CommandResults;
import org.rouse.coaching.views.Days;
import org.rouse.coaching.views.Organisations;
import org.rouse.coaching.views.People;
import org.rouse.coaching.views.RetentionDue;
import org.rouse.coaching.views.Stretches;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes a batch's changes into the views concurrently. */
record ViewWriter(
        People people,
        CalendarsDue calendars,
        Organisations organisations,
        AgreedPlans plans,
        CaseFiles cases,
        CommandResults commands,
        Days days,
        Stretches stretches,
        DecisionWriter decisions,
        CheckIns checkIns,
        SummaryWriter summaries,
        AuditTrail audit,
        RetentionDue retention) {

    Mono<Void> write(Batch batch) {
        return Mono.when(
                people.put(batch.people),
                calendars.put(batch.people),
                organisations.put(batch.organisations.values()),
                organisations.putInvitations(batch.invitations),
                plans.put(batch.plans),
                cases.apply(batch.cases),
                commands.put(batch.commands),
                putDays(batch),
                putStretches(batch),
                decisions.write(batch.decisions),
                batch.checkIns.write(checkIns::erase, checkIns::forget, checkIns::put),
                summaries.write(batch),
                audit.forget(batch.unseen).then(Mono.defer(() -> audit.put(batch.seen))),
                retention.audited(batch.seen.stream()
                        .map(entry -> entry.audit().getOrganisationId())
                        .collect(toSet())));
    }

    private Mono<Void> putDays(Batch batch) {
        return Flux.fromIterable(batch.daysErased)
                .concatMap(days::erase)
                .then(Mono.defer(() -> days.forget(batch.daysForgotten())))
                .then(Mono.defer(() -> days.put(batch.daysKnown())));
    }

    private Mono<Void> putStretches(Batch batch) {
        return Flux.fromIterable(batch.stretchesErased)
                .concatMap(stretches::erase)
                .then(Mono.defer(() -> batch.stretches.isEmpty() ? Mono.empty() : stretches.apply(batch.stretches)));
    }
}
