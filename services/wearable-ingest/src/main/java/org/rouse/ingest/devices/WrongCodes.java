package org.rouse.ingest.devices;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Counts wrong pairing codes by address and altogether, in fixed windows, so that codes cannot be tried out. */
final class WrongCodes {

    private static final String EVERYONE = "";
    private static final int ADDRESSES = 10_000;

    private record Window(Instant ends, int wrong) {}

    private final Cache<String, Window> windows =
            Caffeine.newBuilder().maximumSize(ADDRESSES).build();
    private final Duration length;
    private final int most;
    private final int mostOfAll;
    private final InstantSource clock;

    WrongCodes(Duration length, int most, int mostOfAll, InstantSource clock) {
        this.length = length;
        this.most = most;
        this.mostOfAll = mostOfAll;
        this.clock = clock;
    }

    /** How long the address has to wait before its next try; empty when it may try now. */
    Optional<Duration> wait(String address) {
        return wait(address, most).or(() -> wait(EVERYONE, mostOfAll));
    }

    private Optional<Duration> wait(String whose, int limit) {
        Instant now = clock.instant();
        return Optional.ofNullable(windows.getIfPresent(whose))
                .filter(window -> window.wrong() >= limit && window.ends().isAfter(now))
                .map(window -> Duration.between(now, window.ends()));
    }

    void wrong(String address) {
        count(address);
        count(EVERYONE);
    }

    private void count(String whose) {
        Instant now = clock.instant();
        windows.asMap()
                .merge(
                        whose,
                        new Window(now.plus(length), 1),
                        (window, fresh) ->
                                window.ends().isAfter(now) ? new Window(window.ends(), window.wrong() + 1) : fresh);
    }
}
