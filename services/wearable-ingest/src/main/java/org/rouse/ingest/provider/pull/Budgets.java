package org.rouse.ingest.provider.pull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;

/** The remaining requests for one user of a provider in the current hour, counted by this instance. */
final class Budgets {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_USERS = 100_000;

    private record User(String provider, String personId) {}

    private record Spent(Instant hourBegan, int requests) {}

    private final Cache<User, Spent> spent =
            Caffeine.newBuilder().maximumSize(MOST_USERS).expireAfterWrite(HOUR).build();

    /** Takes one request; returns the wait where none is left, else zero. */
    Duration take(String provider, String personId, int perHour, Instant now) {
        Spent after = spent.asMap().merge(new User(provider, personId), new Spent(now, 1), (before, first) -> {
            boolean over = !before.hourBegan().plus(HOUR).isAfter(now);
            return over ? first : new Spent(before.hourBegan(), Math.min(perHour, before.requests()) + 1);
        });
        return after.requests() <= perHour
                ? Duration.ZERO
                : Duration.between(now, after.hourBegan().plus(HOUR));
    }
}
