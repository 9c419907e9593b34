package org.rouse.notification.prompts;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.rouse.contracts.Topics;
import org.rouse.notification.log.LogWriter;
import reactor.core.publisher.Mono;

/** Brings a claimed decision to the log, and the prompt on its way when it is to be sent. */
final class Handover {

    private final ClaimStore claims;
    private final Outbox outbox;
    private final LogWriter log;
    private final Courier courier;
    private final MeterRegistry meters;

    Handover(Stores stores, LogWriter log, Courier courier, MeterRegistry meters) {
        this.claims = stores.claims();
        this.outbox = stores.outbox();
        this.log = log;
        this.courier = courier;
        this.meters = meters;
    }

    /** Does what is left to do. Complete when the decision is on the log; delivery goes on by itself. */
    Mono<Void> complete(Claim claim) {
        if (claim.handedOver()) {
            return Mono.empty();
        }
        return log.write(Topics.PROMPT, claim.prompt().getPersonId(), claim.id(), claim.prompt())
                .then(Mono.defer(
                        () -> claims.handOver(claim.id(), claim.isSend() ? courier.holdUntil() : Instant.EPOCH)))
                .doOnNext(this::count)
                .flatMap(this::onItsWay);
    }

    private Mono<Void> onItsWay(Claim claim) {
        if (claim.isSend()) {
            courier.start(claim);
            return Mono.empty();
        }
        return Outbox.keeps(claim.prompt()) ? outbox.remove(claim.id()) : Mono.empty();
    }

    private void count(Claim claim) {
        meters.counter(
                        "rouse.decisions",
                        "decision",
                        claim.isSend() ? "sent" : "withheld",
                        "reason",
                        claim.isSend() ? "none" : claim.prompt().getWithheldReason())
                .increment();
    }
}
