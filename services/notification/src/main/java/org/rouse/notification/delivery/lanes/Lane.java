package org.rouse.notification.delivery.lanes;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.rouse.notification.delivery.AttemptOutcome;
import org.rouse.notification.delivery.DeliverySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** The path to one provider. While the provider is known to fail, only an occasional attempt goes there, to see whether it is back. */
final class Lane {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private static final int PROBES = 3;

    private final WaitingRoom room;
    private final CircuitBreaker breaker;
    private final Duration attemptTimeout;
    private final Duration openFor;
    private final InstantSource clock;
    private final Scheduler scheduler;
    private final Limit limit = new Limit();
    private volatile Instant openUntil = Instant.EPOCH;

    Lane(
            String provider,
            DeliverySettings delivery,
            ProviderSettings settings,
            InstantSource clock,
            Scheduler scheduler) {
        room = new WaitingRoom(delivery.connectionsPerHost(), settings.queue(), settings.longestWait(), scheduler);
        attemptTimeout = delivery.attemptTimeout();
        openFor = settings.openFor();
        this.clock = clock;
        this.scheduler = scheduler;
        breaker = CircuitBreaker.of(
                provider,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(settings.window())
                        .minimumNumberOfCalls(settings.window() / 2)
                        .failureRateThreshold(settings.failurePercent())
                        .waitDurationInOpenState(openFor)
                        .permittedNumberOfCallsInHalfOpenState(PROBES)
                        .maxWaitDurationInHalfOpenState(attemptTimeout.multipliedBy(2))
                        .recordResult(Lane::isFailure)
                        .clock(clock.withZone(ZoneOffset.UTC))
                        .build());
        breaker.getEventPublisher().onStateTransition(change -> {
            if (change.getStateTransition().getToState() == CircuitBreaker.State.OPEN) {
                openUntil = clock.instant().plus(openFor);
            }
        });
    }

    /** The outcome of the attempt, or that it was not made. A caller who cancels does not end an attempt that has begun. */
    Mono<AttemptOutcome> pass(boolean urgent, Supplier<Mono<AttemptOutcome>> attempt) {
        return Mono.defer(() -> isClosed()
                ? Mono.just(closed())
                : limit.left(clock.instant()).isPositive()
                        ? Mono.just(limited())
                        : Mono.fromFuture(queue(urgent, attempt).toFuture(), true));
    }

    CircuitBreaker.State state() {
        return breaker.getState();
    }

    private Mono<AttemptOutcome> queue(boolean urgent, Supplier<Mono<AttemptOutcome>> attempt) {
        return room.enter(urgent)
                .flatMap(in -> in
                        ? Mono.defer(() -> go(attempt)).doFinally(end -> room.leave())
                        : Mono.just(new AttemptOutcome.Unavailable(openFor, "busy")));
    }

    private Mono<AttemptOutcome> go(Supplier<Mono<AttemptOutcome>> attempt) {
        Limit.Pass pass = limit.ask(clock.instant());
        if (pass == Limit.Pass.NONE) {
            return Mono.just(limited());
        }
        if (!breaker.tryAcquirePermission()) {
            limit.ended(pass, false);
            return Mono.just(closed());
        }
        long start = breaker.getCurrentTimestamp();
        return Mono.defer(attempt)
                .timeout(
                        attemptTimeout,
                        Mono.just(new AttemptOutcome.TryAgain(Optional.empty(), "no-response")),
                        scheduler)
                .onErrorResume(failure -> Mono.just(broken(failure)))
                .doOnNext(outcome -> note(outcome, start))
                .map(outcome -> heed(pass, outcome));
    }

    private void note(AttemptOutcome outcome, long start) {
        if (outcome instanceof AttemptOutcome.Unavailable) {
            breaker.releasePermission(); // nothing was sent
        } else {
            breaker.onResult(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), outcome);
        }
    }

    /** The outcome, with the wait that a limit of the provider amounts to. */
    private AttemptOutcome heed(Limit.Pass pass, AttemptOutcome outcome) {
        return switch (outcome) {
            case AttemptOutcome.Limited(var asked, var atMost, String cause) ->
                new AttemptOutcome.Limited(
                        Optional.of(limit.refused(pass, asked, atMost, clock.instant())), atMost, cause);
            case AttemptOutcome.Accepted _, AttemptOutcome.RejectedForGood _ -> {
                limit.ended(pass, true);
                yield outcome;
            }
            case AttemptOutcome.TryAgain _, AttemptOutcome.CredentialsRefused _, AttemptOutcome.Unavailable _ -> {
                limit.ended(pass, false);
                yield outcome;
            }
        };
    }

    private static boolean isFailure(Object outcome) {
        return outcome instanceof AttemptOutcome.TryAgain || outcome instanceof AttemptOutcome.CredentialsRefused;
    }

    private boolean isClosed() {
        return breaker.getState() == CircuitBreaker.State.OPEN
                && clock.instant().isBefore(openUntil);
    }

    private AttemptOutcome closed() {
        Duration left = Duration.between(clock.instant(), openUntil);
        Duration probing = attemptTimeout.dividedBy(2);
        return new AttemptOutcome.Unavailable(left.isPositive() ? left : probing, "provider-down");
    }

    private AttemptOutcome limited() {
        Duration left = limit.left(clock.instant());
        return new AttemptOutcome.Unavailable(
                left.isPositive() ? left : attemptTimeout.dividedBy(2), "provider-limits");
    }

    /** A bug in one channel must not stop the others. */
    private AttemptOutcome broken(Throwable failure) {
        LOG.atError().addKeyValue("provider", kind()).setCause(failure).log("channel failed");
        return new AttemptOutcome.TryAgain(Optional.empty(), "fault");
    }

    /** Leaves the host out: it may be a person's own. */
    private String kind() {
        return breaker.getName().replaceFirst(":.*", "");
    }
}
