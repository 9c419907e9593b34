package org.rouse.notification.prompts;

import java.time.Duration;
import java.time.Instant;
import org.rouse.notification.Clocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks after prompts that were left behind: by a crash, by a database that was away, or by an instance that is gone. */
final class Sweep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    /** Younger ones are most likely still in the hands of whoever decided. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Stores stores;
    private final Handover handover;
    private final Courier courier;
    private final Ending ending;
    private final Clocks clocks;
    private final Disposable running;

    Sweep(Stores stores, Handover handover, Courier courier, Ending ending, Clocks clocks, Duration every) {
        this.stores = stores;
        this.handover = handover;
        this.courier = courier;
        this.ending = ending;
        this.clocks = clocks;
        this.running = Flux.interval(every)
                .onBackpressureDrop()
                .concatMap(tick -> once().onErrorResume(Sweep::later))
                .subscribe();
    }

    Mono<Void> once() {
        return stores.outbox()
                .all()
                .filter(entry -> !courier.has(entry.promptId()))
                .concatMap(entry -> stores.claims()
                        .find(entry.promptId())
                        .flatMap(claim -> lookAfter(claim, entry).thenReturn(true))
                        .switchIfEmpty(Mono.defer(() -> forget(entry)).thenReturn(true)))
                .then();
    }

    private Mono<Void> lookAfter(Claim claim, Outbox.Entry entry) {
        if (!claim.handedOver()) {
            return isOld(entry) ? handover.complete(claim) : Mono.empty();
        }
        if (!claim.isSend()) {
            return stores.outbox().remove(claim.id());
        }
        if (!claim.isPending()) {
            return claim.heldUntil().isAfter(clocks.wall().instant()) ? Mono.empty() : ending.tell(claim);
        }
        if (isDue(claim)) {
            courier.start(claim.id());
        }
        return Mono.empty();
    }

    private boolean isDue(Claim claim) {
        return claim.withdraw()
                || !claim.notBefore().isAfter(clocks.wall().instant())
                || !clocks.event().instant().isBefore(claim.expiresAt());
    }

    /** Nothing was claimed under the id: the decision is made again when its finding is, and the person may be gone. */
    private Mono<Void> forget(Outbox.Entry entry) {
        return isOld(entry) ? stores.outbox().remove(entry.promptId()) : Mono.empty();
    }

    private boolean isOld(Outbox.Entry entry) {
        Instant oldest = clocks.wall().instant().minus(GRACE);
        return entry.since().isBefore(oldest);
    }

    private static Mono<Void> later(Throwable failure) {
        LOG.atWarn()
                .addKeyValue("failure", failure.getClass().getSimpleName())
                .log("prompts under way could not be looked after; trying again");
        return Mono.empty();
    }

    @Override
    public void close() {
        running.dispose();
    }
}
