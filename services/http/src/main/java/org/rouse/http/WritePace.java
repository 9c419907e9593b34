package org.rouse.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How fast each caller may change something: so many at once, and then evenly. Of each only the moment is kept at which all that was asked
 * for would have been done evenly, so that a bucket is one number. Thread-safe.
 */
final class WritePace {

    /** Callers remembered; who is forgotten begins anew. */
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

    /** How long the caller has to wait; zero where this one may go on, which then counts. */
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
