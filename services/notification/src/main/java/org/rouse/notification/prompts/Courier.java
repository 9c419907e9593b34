package org.rouse.notification.prompts;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rouse.notification.clocks.Clocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Keeps prompts moving on this instance: starts journeys, wakes those that wait, and never has one twice at once. */
final class Courier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final Duration STEP = Duration.ofMillis(20);

    private final Journey journey;
    private final Clocks clocks;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Scheduler scheduler = Schedulers.newSingle("rouse-courier", true);

    Courier(Journey journey, Clocks clocks, MeterRegistry meters) {
        this.journey = journey;
        this.clocks = clocks;
        meters.gaugeCollectionSize("rouse.prompts.under.way", Tags.empty(), underWay);
    }

    /** Machine time until which a prompt taken now is held. */
    Instant holdUntil() {
        return journey.holdUntil();
    }

    /** Sends the prompt, which is in hand already, on its way; returns at once. */
    void start(Claim held) {
        start(held.id(), journey.travel(held));
    }

    /** Sends the prompt on its way, or further on it; returns at once. */
    void start(String promptId) {
        start(promptId, journey.travel(promptId));
    }

    private void start(String promptId, Mono<Instant> way) {
        if (underWay.add(promptId)) {
            way.doOnTerminate(() -> underWay.remove(promptId)) // before it is woken again, which may be at once
                    .subscribe(
                            next -> wake(promptId, next),
                            failure -> LOG.atWarn()
                                    .addKeyValue("prompt", promptId)
                                    .addKeyValue("failure", failure.getClass().getSimpleName())
                                    .log("delivery interrupted; it is taken up again by the sweep"));
        }
    }

    boolean has(String promptId) {
        return underWay.contains(promptId);
    }

    private void wake(String promptId, Instant at) {
        Duration wait = Duration.between(clocks.wall().instant(), at);
        Mono.delay(wait.isNegative() ? Duration.ZERO : wait, scheduler).subscribe(now -> start(promptId));
    }

    /**
     * Lets attempts in flight come to their end for a moment. What is not done by then is taken up again, here or elsewhere,
     * when its lease has run out.
     */
    @Override
    public void close() {
        scheduler.dispose();
        Mono.delay(STEP)
                .repeat(() -> !underWay.isEmpty())
                .take(GRACE.dividedBy(STEP))
                .blockLast();
    }
}
