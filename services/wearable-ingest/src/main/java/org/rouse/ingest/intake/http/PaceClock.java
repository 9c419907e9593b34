package org.rouse.ingest.intake.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import reactor.core.Disposable;

/**
 * Checks all small bodies together once a second. Most arrive at once, and a timer for each would cost more than reading them. Thread-safe.
 */
final class PaceClock implements AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final BodyPace pace;
    private final Map<BodyPace.Watch, Consumer<SlowBodyException>> watched = new ConcurrentHashMap<>();
    private final Disposable ticking;

    PaceClock(BodyPace pace) {
        this.pace = pace;
        this.ticking = pace.ticks()
                .schedulePeriodically(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Watches a body whose bytes are requested from now on.
     *
     * @param tooSlow called, perhaps more than once, when the body is too slow; must not block
     */
    BodyPace.Watch watch(Consumer<SlowBodyException> tooSlow) {
        BodyPace.Watch watch = pace.watch();
        watch.wanted(Long.MAX_VALUE);
        watched.put(watch, tooSlow);
        return watch;
    }

    /** The body has ended. */
    void forget(BodyPace.Watch watch) {
        watched.remove(watch);
    }

    private void look() {
        watched.forEach((watch, tooSlow) -> watch.verdict().ifPresent(tooSlow));
    }

    @Override
    public void close() {
        ticking.dispose();
    }
}
