package org.rouse.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Limits how fast each caller may make changes: a burst, and then an even pace. A caller's state is one number: the moment at which all
 * requested changes would be done at the even pace. Thread-safe.
 */
final class WritePace {

    /** The most callers that are remembered; a forgotten caller starts afresh. */
    private static final int MOST_CALLERS = 50_000;

    private final long everyNanos;
    private final long aheadNanos;
    private final LongSupplier nanos;
    private final Map<String, Long> evenUntil = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    /**
     * @param perMinute in the long run, 1 and up
     * @param atOnce    after a while without any, 1 and up
     * @param nanos     a clock that never goes back, such as {@link System#nanoTime()}
     */
    WritePace(int perMinute, int atOnce, LongSupplier nanos) {
        this.everyNanos = Duration.ofMinutes(1).toNanos() / perMinute;
        this.aheadNanos = everyNanos * (atOnce - 1);
        this.nanos = nanos;
    }

    /** How long the caller has to wait; zero where the change may go ahead, which is then counted. */
    synchronized Duration delay(String caller) {
        long now = nanos.getAsLong();
        Long known = evenUntil.get(caller);
        long from = known == null || known - now < 0 ? now : known;
        long early = from - now - aheadNanos;
        if (early > 0) {
            return Duration.ofNanos(early);
        }
        evenUntil.put(caller, from + everyNanos);
        return Duration.ZERO;
    }
}
