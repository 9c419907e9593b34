package org.rouse.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.LongSupplier;

/**
 * The services' clock during a replay: stands at the first instant until {@link #begin}, then runs some times as fast as the real one, and
 * faster still through the night, when little happens, until it has caught up with the real one; from then on it is the real one, since
 * browsers know no other. Never runs backwards. Thread-safe.
 */
public final class ReplayClock implements InstantSource {

    static final LocalTime NIGHT = LocalTime.of(22, 30);
    static final LocalTime MORNING = LocalTime.of(7, 30);
    static final int NIGHT_FACTOR = 10;

    private final ZoneId zone;
    private final int speed;
    private final LongSupplier nanos;
    private final InstantSource real;
    private Instant reached;
    private long reachedAtNanos;
    private boolean running;
    private boolean caughtUp;

    /**
     * @param first its begin, in the past
     * @param zone  decides when it is night
     * @param speed replayed seconds in a real one, by day
     * @param nanos passing time, like {@link System#nanoTime}
     * @param real  the clock that it catches up with
     */
    public ReplayClock(Instant first, ZoneId zone, int speed, LongSupplier nanos, InstantSource real) {
        this.reached = first;
        this.zone = zone;
        this.speed = speed;
        this.nanos = nanos;
        this.real = real;
    }

    synchronized void begin() {
        reachedAtNanos = nanos.getAsLong();
        running = true;
    }

    /** Whether it equals the real one by now. */
    synchronized boolean hasCaughtUp() {
        instant();
        return caughtUp;
    }

    @Override
    public synchronized Instant instant() {
        if (running) {
            advance();
        }
        return reached;
    }

    private void advance() {
        Instant last = reached;
        if (!caughtUp) {
            replay();
        }
        Instant now = real.instant();
        if (caughtUp || !reached.isBefore(now)) {
            caughtUp = true;
            reached = now.isBefore(last) ? last : now;
        }
    }

    private void replay() {
        long now = nanos.getAsLong();
        long left = now - reachedAtNanos;
        reachedAtNanos = now;
        while (left > 0) {
            int factor = isNight(reached) ? speed * NIGHT_FACTOR : speed;
            Duration untilChange = Duration.between(reached, nextChange(reached));
            long needed = Math.ceilDiv(untilChange.toNanos(), factor);
            long step = Math.min(left, needed);
            reached = reached.plusNanos(Math.min(step * factor, untilChange.toNanos()));
            left -= step;
        }
    }

    private boolean isNight(Instant instant) {
        LocalTime time = instant.atZone(zone).toLocalTime();
        return !time.isBefore(NIGHT) || time.isBefore(MORNING);
    }

    private Instant nextChange(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        LocalTime time = local.toLocalTime();
        if (time.isBefore(MORNING)) {
            return local.with(MORNING).toInstant();
        }
        return time.isBefore(NIGHT)
                ? local.with(NIGHT).toInstant()
                : local.plusDays(1).with(MORNING).toInstant();
    }
}
