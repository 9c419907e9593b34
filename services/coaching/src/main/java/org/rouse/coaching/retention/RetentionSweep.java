package org.rouse.coaching.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.rouse.coaching.rounds.Rounds;
import org.rouse.coaching.views.RetentionDue;
import org.rouse.coaching.views.RetentionDue.Of;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Looks once a day through each person's decisions, and through each organisation's audit, on whichever instance claims them first, and has
 * what was kept for long enough deleted from the log, of a long past one part after another. The views alone know its keys, and drop each
 * when its tombstone comes; so what is not forgotten is found again the next time, whatever happened in between.
 */
@Component
class RetentionSweep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionSweep.class);

    private static final Duration LOOK = Duration.ofSeconds(10);

    /** Until the next part, so that the tombstones of the last one are in the views by then. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    private static final int MOST = 50;

    private final RetentionDue due;
    private final OldDecisions decisions;
    private final OldAudit audit;
    private final InstantSource clock;
    private final Rounds<Of> rounds;

    RetentionSweep(RetentionDue due, OldDecisions decisions, OldAudit audit, InstantSource clock) {
        this.due = due;
        this.decisions = decisions;
        this.audit = audit;
        this.clock = clock;
        this.rounds = new Rounds<>(() -> due.at(clock.instant(), MOST), this::claimed, RetentionSweep::tell);
    }

    @Override
    public void start() {
        rounds.start(due.prepare(), LOOK);
    }

    /** Forgets a part of each of some that are due. */
    Mono<Void> round() {
        return rounds.round();
    }

    private static void tell(Throwable failure) {
        LOG.atWarn()
                .setCause(failure)
                .log("What was kept for long enough could not be forgotten; it is tried again within a day");
    }

    private Mono<Void> claimed(Of of) {
        Instant now = clock.instant();
        return due.claim(of, now)
                .filter(Boolean::booleanValue)
                .flatMap(_ -> switch (of) {
                    case Of.DecisionsOf(String person) -> decisions.forget(person, now);
                    case Of.AuditOf(String organisation) -> audit.forget(organisation, now);
                })
                .flatMap(_ -> due.again(of, now.plus(PAUSE)));
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
