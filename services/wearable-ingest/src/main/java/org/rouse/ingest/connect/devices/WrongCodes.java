package org.rouse.ingest.connect.devices;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Keeps attackers from trying out codes of the usual length, in fixed windows of a code's lifetime: each address has a limited number of
 * wrong tries, and all of them together a limited chance of hitting a valid code. Nobody is locked out: while either limit is reached, new
 * codes are long ones, which cannot be guessed and are always checked.
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
     * @param mostChance the most chance, from 0 to 1, that any of a window's tries hits
     */
    WrongCodes(Duration length, int most, double mostChance, InstantSource clock) {
        this.length = length;
        this.most = most;
        this.mostChance = mostChance;
        this.clock = clock;
    }

    /** How long the address has to wait before it may try another usual code; empty when it may try now. */
    synchronized Optional<Duration> wait(String address) {
        Instant now = clock.instant();
        if (chance >= mostChance && chanceEnds.isAfter(now)) {
            return Optional.of(Duration.between(now, chanceEnds));
        }
        return Optional.ofNullable(windows.getIfPresent(address))
                .filter(window -> window.wrong() >= most && window.ends().isAfter(now))
                .map(window -> Duration.between(now, window.ends()));
    }

    /** Whether somebody has to wait, so that only a long code is certain to be checked. */
    synchronized boolean isStrict() {
        return strictUntil.isAfter(clock.instant());
    }

    /**
     * Records a wrong try.
     *
     * @param open number of codes that could have been hit
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
