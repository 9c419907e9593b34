package org.rouse.notification.actions;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Limits how often a token is used. It guards this instance against floods and decides nothing about a person, so it is kept in memory: an
 * answer counts once however often it arrives.
 */
final class TokenPace {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_TOKENS = 10_000;

    private final int perMinute;
    private final Map<String, Window> windows = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > MOST_TOKENS;
        }
    };

    private record Window(Instant from, int requests) {}

    TokenPace(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Counts a request; false when the token has had too many in this minute. */
    synchronized boolean allows(String token, Instant now) {
        Window known = windows.get(token);
        Window next = known == null || !now.isBefore(known.from().plus(WINDOW))
                ? new Window(now, 1)
                : new Window(known.from(), known.requests() + 1);
        windows.put(token, next);
        return next.requests() <= perMinute;
    }
}
