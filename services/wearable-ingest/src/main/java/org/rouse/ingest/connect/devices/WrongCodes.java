package org.rouse.ingest.connect.devices;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Keeps codes of the usual length from being tried out, in fixed windows of a code's life: each address has so many wrong tries, and
 * all of them together may come to no more than a given chance of having hit somebody's code. Nobody is locked out by it: while
 * either limit stands, codes that are given out are long ones, which cannot be guessed and are always looked at.
 */
final class WrongCodes {

    private static final int ADDRESSES = 10_000;

    private record Window(Instant ends, int wrong) {}

    private final Cache<String, Window> windows =
            Caffeine.newBuilder().maximumSize(ADDRESSES).build();
    private final Duration length;
    private final int most;
    private final double mostChance;
    private final InstantSource clock;
    private Instant chanceEnds = Instant.EPOCH;
    private double chance;
    private Instant strictUntil = Instant.EPOCH;

    /**
     * @param length     of the windows
     * @param most       wrong tries of one address
     * @param mostChance that any of the tries in a window was right, from 0 to 1
     */
    WrongCodes(Duration length, int most, double mostChance, InstantSource clock) {
        this.length = length;
        this.most = most;
        this.mostChance = mostChance;
        this.clock = clock;
    }

    /** How long the address has to wait before its next try of a usual code; empty when it may try now. */
    synchronized Optional<Duration> wait(String address) {
        Instant now = clock.instant();
        if (chance >= mostChance && chanceEnds.isAfter(now)) {
            return Optional.of(Duration.between(now, chanceEnds));
        }
        return Optional.ofNullable(windows.getIfPresent(address))
                .filter(window -> window.wrong() >= most && window.ends().isAfter(now))
                .map(window -> Duration.between(now, window.ends()));
    }

    /** Whether somebody has to wait, so that only a long code is sure to be taken. */
    synchronized boolean isStrict() {
        return strictUntil.isAfter(clock.instant());
    }

    /**
     * Takes note of a wrong try.
     *
     * @param open codes that could have been hit
     */
    synchronized void wrong(String address, long open) {
        Instant now = clock.instant();
        Window window = windows.asMap()
                .merge(
                        address,
                        new Window(now.plus(length), 1),
                        (kept, fresh) -> kept.ends().isAfter(now) ? new Window(kept.ends(), kept.wrong() + 1) : fresh);
        if (!chanceEnds.isAfter(now)) {
            chanceEnds = now.plus(length);
            chance = 0;
        }
        chance += open / PairingCode.USUAL_CODES;
        if (window.wrong() >= most) {
            strict(window.ends());
        }
        if (chance >= mostChance) {
            strict(chanceEnds);
        }
    }

    private void strict(Instant until) {
        strictUntil = strictUntil.isAfter(until) ? strictUntil : until;
    }
}
