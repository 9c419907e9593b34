package org.rouse.notification.prompts;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rouse.notification.clocks.Clocks;
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

    private static final int AT_ONCE = 200;

    private final Stores stores;
    private final Handover handover;
    private final Courier courier;
    private final Ending ending;
    private final Clocks clocks;
    private final AtomicInteger pending = new AtomicInteger();
    private final Disposable running;

    Sweep(
            Stores stores,
            Handover handover,
            Courier courier,
            Ending ending,
            Clocks clocks,
            Duration every,
            MeterRegistry meters) {
        this.stores = stores;
        this.handover = handover;
        this.courier = courier;
        this.ending = ending;
        this.clocks = clocks;
        meters.gauge("rouse.prompts.pending", pending);
        this.running = Flux.interval(every)
                .onBackpressureDrop()
                .concatMap(tick -> once().onErrorResume(Sweep::later))
                .subscribe();
    }

    Mono<Void> once() {
        AtomicInteger found = new AtomicInteger();
        return stores.outbox()
                .all()
                .doOnNext(entry -> found.incrementAndGet())
                .doOnComplete(() -> pending.set(found.get()))
                .filter(entry -> !courier.has(entry.promptId()))
                .buffer(AT_ONCE)
                .concatMap(this::lookAfter)
                .then();
    }

    /** One question to the database for many: after an outage thousands may be waiting. */
    private Mono<Void> lookAfter(List<Outbox.Entry> entries) {
        return stores.claims()
                .find(entries.stream().map(Outbox.Entry::promptId).toList())
                .collectMap(Claim::id)
                .flatMapMany(claims -> Flux.fromIterable(entries)
                        .sort(Comparator.comparing(entry -> !isUrgent(claims.get(entry.promptId()))))
                        .concatMap(entry -> {
                            Claim claim = claims.get(entry.promptId());
                            return claim == null ? forget(entry) : lookAfter(claim, entry);
                        }))
                .then();
    }

    private static boolean isUrgent(@Nullable Claim claim) {
        return claim != null && claim.isUrgent();
    }

    private Mono<Void> lookAfter(Claim claim, Outbox.Entry entry) {
        if (!claim.handedOver()) {
            return isOld(entry) ? handover.complete(claim) : Mono.empty();
        }
        if (!claim.isSend()) {
            return stores.outbox().remove(claim.id());
        }
        if (claim.heldUntil().isAfter(clocks.wall().instant())) {
            return Mono.empty(); // who holds it sees to it, and may be about to start it here
        }
        if (!claim.isPending()) {
            return ending.tell(claim);
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
