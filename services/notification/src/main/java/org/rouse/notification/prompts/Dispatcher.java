package org.rouse.notification.prompts;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rouse.notification.clocks.Clocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Keeps prompts moving on this instance until each is over: starts deliveries, wakes waiting ones, and never runs one twice at once. */
final class Dispatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final Duration STEP = Duration.ofMillis(20);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final DeliveryAttempts attempts;
    private final ClaimStore claims;
    private final Clocks clocks;
    /** Deliveries under way, each with whether somebody asked for it meanwhile: it may not know yet of what that was for. */
    private final Map<String, Boolean> underWay = new ConcurrentHashMap<>();

    private final Set<String> pending = ConcurrentHashMap.newKeySet();
    private final Scheduler scheduler = Schedulers.newSingle("rouse-dispatcher", true);
    private volatile boolean closed;

    Dispatcher(DeliveryAttempts attempts, ClaimStore claims, Clocks clocks, MeterRegistry meters) {
        this.attempts = attempts;
        this.claims = claims;
        this.clocks = clocks;
        meters.gaugeMapSize("rouse.prompts.under.way", Tags.empty(), underWay);
        meters.gaugeCollectionSize("rouse.prompts.pending", Tags.empty(), pending);
    }

    /** Machine time at which the lease of a prompt taken now ends. */
    Instant holdUntil() {
        return attempts.holdUntil();
    }

    /** Starts the delivery of a prompt that this instance holds; returns at once. */
    void start(Claim held) {
        start(held.id(), attempts.travel(held));
    }

    /** Starts or continues the delivery of a prompt; returns at once. */
    void start(String promptId) {
        start(promptId, attempts.travel(promptId));
    }

    /** Continues the delivery of a prompt that was claimed before, here or elsewhere, as soon as nobody else holds it; returns at once. */
    void resume(Claim known) {
        if (pending.contains(known.id())) {
            return;
        }
        if (known.isPending()
                && claims.isOurs(known)
                && known.heldUntil().isAfter(clocks.wall().instant())) {
            start(known); // claimed by a batch that did not end
        } else {
            attempts.due(known).ifPresent(at -> {
                pending.add(known.id());
                wake(known.id(), at);
            });
        }
    }

    /** Whether no deliveries are left on this instance. */
    boolean isIdle() {
        return pending.isEmpty();
    }

    private void start(String promptId, Mono<Instant> way) {
        if (closed || Boolean.TRUE.equals(underWay.merge(promptId, false, (_, _) -> true))) {
            return;
        }
        pending.add(promptId);
        way.singleOptional()
                .onErrorResume(failure -> {
                    LOG.atWarn()
                            .addKeyValue("prompt", promptId)
                            .addKeyValue("failure", failure.getClass().getSimpleName())
                            .log("delivery interrupted; it is taken up again");
                    return Mono.just(Optional.of(clocks.wall().instant().plus(AFTER_FAILURE)));
                })
                .subscribe(next -> ended(promptId, next));
    }

    /** @param next machine time to continue at; empty when the delivery is over */
    private void ended(String promptId, Optional<Instant> next) {
        boolean asked =
                Boolean.TRUE.equals(underWay.remove(promptId)); // before it is woken again, which may be at once
        next.ifPresentOrElse(
                at -> wake(promptId, asked ? clocks.wall().instant() : at), () -> pending.remove(promptId));
    }

    private void wake(String promptId, Instant at) {
        if (closed) {
            return;
        }
        Duration wait = Duration.between(clocks.wall().instant(), at);
        Mono.delay(wait.isNegative() ? Duration.ZERO : wait, scheduler)
                .subscribe(now -> start(promptId), failure -> {});
    }

    /** Gives attempts under way a moment to end. The rest is resumed, here or elsewhere, when its lease has run out. */
    @Override
    public void close() {
        closed = true;
        Mono.delay(STEP)
                .repeat(() -> !underWay.isEmpty())
                .take(GRACE.dividedBy(STEP))
                .blockLast();
        scheduler.dispose();
    }
}
